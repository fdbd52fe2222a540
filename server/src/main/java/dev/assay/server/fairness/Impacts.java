// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What taking the best so many of a test would mean for groups. */
@Component
public class Impacts {
  private final GroupTotals totals;

  Impacts(GroupTotals totals) {
    this.totals = totals;
  }

  /**
   * @param ranking invitations with a score, best first
   * @param size how many are taken
   */
  public ImpactPanel of(UUID test, List<UUID> ranking, int size) {
    return ImpactPanel.of(ranking.size(), totals.of(test, ranking, size));
  }
}
