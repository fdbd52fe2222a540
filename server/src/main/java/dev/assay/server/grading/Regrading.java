// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.tenancy.Tenancy;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has an item graded again when what counts for it has changed. */
@Component
public class Regrading {
  private final GradingDesk desk;

  Regrading(GradingDesk desk) {
    this.desk = desk;
  }

  /** In the caller's transaction; the score follows by itself. */
  public void again(UUID attempt, int position) {
    desk.reopen(attempt, Tenancy.required(), position);
  }
}
