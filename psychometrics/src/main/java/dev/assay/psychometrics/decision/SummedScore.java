// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.ItemModel;
import java.util.List;

/**
 * The distribution of the sum of the categories that a person of one ability reaches (Lord and
 * Wingersky, <i>Applied Psychological Measurement</i> 8, 1984; for more than two categories
 * Thissen, Pommerich, Billeaud and Williams, same journal 19, 1995).
 */
public final class SummedScore {
  private SummedScore() {}

  /** The chance of each sum, from 0 to the highest. */
  public static double[] distribution(List<? extends ItemModel> items, double theta) {
    double[] sums = {1};
    for (ItemModel item : items) {
      sums = plus(sums, item.probabilities(theta));
    }
    return sums;
  }

  /** The expected sum. */
  public static double expected(List<? extends ItemModel> items, double theta) {
    return items.stream()
        .mapToDouble(item -> item.expectedShare(theta) * (item.categories() - 1))
        .sum();
  }

  /** The distribution of a sum and one more independent number from 0. */
  public static double[] plus(double[] sums, double[] chances) {
    double[] more = new double[sums.length + chances.length - 1];
    for (int s = 0; s < sums.length; s++) {
      for (int k = 0; k < chances.length; k++) {
        more[s + k] += sums[s] * chances[k];
      }
    }
    return more;
  }
}
