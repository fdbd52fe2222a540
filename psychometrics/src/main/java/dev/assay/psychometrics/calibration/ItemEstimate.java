// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import java.util.List;
import java.util.Optional;

/** What the calibration found out about one item. */
public sealed interface ItemEstimate {

  /**
   * @param a discrimination; below zero when the less able do better, which only happens without a
   *     prior
   * @param b where the curve is steepest; one value for two categories, one fewer than categories
   *     otherwise: steps of the partial credit model, thresholds of the graded one
   * @param c lower asymptote; 0 where the model has none
   * @param categories the score categories that occurred, ascending: what {@code b} is between
   * @param errors empty when the data do not say
   */
  record Estimated(
      Model model,
      double a,
      List<Double> b,
      double c,
      List<Integer> categories,
      Optional<ItemErrors> errors)
      implements ItemEstimate {
    public Estimated {
      b = List.copyOf(b);
      categories = List.copyOf(categories);
    }

    /** Whether a category below the highest never occurred, so that its neighbours were joined. */
    public boolean hasGaps() {
      return categories.getLast() != categories.size() - 1;
    }
  }

  /**
   * Nothing can be learnt: everybody who answered reached the same category, or nobody answered.
   */
  record Constant(Optional<Integer> category) implements ItemEstimate {}

  /** Held at what was known before. */
  record Anchored(ItemModel model) implements ItemEstimate {}
}
