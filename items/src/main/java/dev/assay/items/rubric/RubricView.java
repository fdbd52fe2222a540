// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.rubric;

import java.util.List;

/** What a candidate sees of a rubric. */
public record RubricView(List<Criterion> criteria) {

  public RubricView {
    criteria = List.copyOf(criteria);
  }

  /**
   * @param counts what counts
   * @param percent of the item's marks
   * @param levels from the lowest to the highest; empty unless the author shows them
   */
  public record Criterion(String name, String counts, int percent, List<String> levels) {
    public Criterion {
      levels = List.copyOf(levels);
    }
  }
}
