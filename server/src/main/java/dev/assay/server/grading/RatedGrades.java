// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.itemtype.ItemGrader.Marks;
import org.springframework.stereotype.Component;

/** Takes the marks that people give. */
@Component
public class RatedGrades {
  private final GradingDesk desk;

  RatedGrades(GradingDesk desk) {
    this.desk = desk;
  }

  /**
   * Writes a grade in the caller's transaction; the score follows by itself.
   *
   * @return false when by now another answer counts than the one that was rated
   */
  public boolean settle(RatedAnswer answer, Marks marks, int category) {
    return desk.rated(answer, marks, category);
  }
}
