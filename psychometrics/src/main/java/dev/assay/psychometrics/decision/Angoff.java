// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.ItemModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Setting a cut by the modified Angoff method (Angoff in Thorndike, <i>Educational Measurement</i>,
 * 1971; extended to ordered categories by Hambleton and Plake, <i>Applied Measurement in
 * Education</i> 8, 1995): each judge says of each item what share of its points somebody who is
 * just good enough gets. Judges discuss and rate again; hand in the last round.
 */
public final class Angoff {
  private static final double FURTHEST = 6;

  private final List<? extends ItemModel> items;
  private final List<List<Double>> ratings;

  /**
   * @param ratings one list a judge, one share from 0 to 1 an item
   */
  public Angoff(List<? extends ItemModel> items, List<List<Double>> ratings) {
    this.items = List.copyOf(items);
    this.ratings = ratings.stream().map(List::copyOf).toList();
    for (List<Double> judge : this.ratings) {
      if (items.isEmpty() || judge.size() != items.size()) {
        throw new IllegalArgumentException("a judge rates every item, and there are some");
      }
      if (judge.stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
        throw new IllegalArgumentException("a rating is a share from 0 to 1: " + judge);
      }
    }
  }

  /** The cut as a sum of categories. */
  public CutScore points() {
    return CutScore.ofMean(ratings.stream().map(this::sum).toList());
  }

  /**
   * The cut on the scale of abilities: where the expected sum is what the judge expects.
   *
   * @throws IllegalArgumentException when a judge expects a sum that nobody on [-6, 6] has, as of
   *     items that can be guessed
   */
  public CutScore ability() {
    List<Double> cuts = new ArrayList<>();
    for (int judge = 0; judge < ratings.size(); judge++) {
      double target = sum(ratings.get(judge));
      double low = -FURTHEST;
      double high = FURTHEST;
      if (SummedScore.expected(items, low) > target || SummedScore.expected(items, high) < target) {
        throw new IllegalArgumentException(
            "judge %d expects %.2f points, which no ability between -6 and 6 does"
                .formatted(judge + 1, target));
      }
      while (high - low > 1e-10) {
        double middle = (low + high) / 2;
        if (SummedScore.expected(items, middle) < target) {
          low = middle;
        } else {
          high = middle;
        }
      }
      cuts.add((low + high) / 2);
    }
    return CutScore.ofMean(cuts);
  }

  private double sum(List<Double> judge) {
    double sum = 0;
    for (int j = 0; j < judge.size(); j++) {
      sum += judge.get(j) * (items.get(j).categories() - 1);
    }
    return sum;
  }
}
