// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Between which values alpha lies for all people of the kind, as far as those who were tested can
 * tell (Feldt 1965, Psychometrika 30, 357-370): {@code (1 - alpha) / (1 - estimate)} is distributed
 * as F with {@code persons - 1} and {@code (persons - 1)(items - 1)} degrees of freedom when items
 * measure the same with equal and normal errors. For items that are right or wrong it is an
 * approximation, and a good one.
 *
 * @param low may be below 0
 * @param high at most 1
 */
public record AlphaInterval(double low, double high) {

  /**
   * @param alpha as estimated
   * @param persons with complete rows, 2 or more
   * @param items 2 or more
   * @param confidence how often such an interval covers the truth: above 0 and below 1
   */
  public static AlphaInterval of(double alpha, int persons, int items, double confidence) {
    if (persons < 2 || items < 2 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "an interval of alpha takes two persons and two items, and a confidence between 0 and 1");
    }
    double between = persons - 1.0;
    FDistribution ratio = FDistribution.of(between, between * (items - 1));
    double tail = (1 - confidence) / 2;
    return new AlphaInterval(
        1 - (1 - alpha) * ratio.inverseSurvivalProbability(tail),
        1 - (1 - alpha) * ratio.inverseCumulativeProbability(tail));
  }
}
