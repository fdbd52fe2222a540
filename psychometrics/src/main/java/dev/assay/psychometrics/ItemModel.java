// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * How the score category that a person reaches on an item depends on the person's ability. Logistic
 * metric, D = 1. Categories are ordered and count from 0. Where the parameters come from, an
 * author's estimate or a calibration, makes no difference here.
 *
 * <p>Every number that comes out is finite for every finite ability.
 */
public sealed interface ItemModel
    permits Dichotomous, GradedResponse, PartialCredit, UncertainItem {

  /** How many ordered score categories there are, 2 or more. */
  int categories();

  /**
   * The logarithm of the probability of each category.
   *
   * @param into takes one number a category
   */
  void logProbabilities(double theta, double[] into);

  /** The probability of each category. */
  default double[] probabilities(double theta) {
    double[] chances = new double[categories()];
    logProbabilities(theta, chances);
    for (int k = 0; k < chances.length; k++) {
      chances[k] = Math.exp(chances[k]);
    }
    return chances;
  }

  /**
   * How the logarithms of the probabilities change with ability.
   *
   * @param first takes the first derivative by theta of each category's
   * @param second takes the second
   */
  void logDerivatives(double theta, double[] first, double[] second);

  /** Fisher information about theta in one response. */
  double information(double theta);

  /** The name of the model as the literature has it: 2PL, 3PL, GRM, GPCM. */
  String name();

  /** The expected category as a share of the highest: 0 to 1. */
  default double expectedShare(double theta) {
    double[] chances = probabilities(theta);
    double expected = 0;
    for (int k = 1; k < chances.length; k++) {
      expected += k * chances[k];
    }
    return Math.clamp(expected / (chances.length - 1), 0, 1);
  }

  /** Fisher information by its definition: the expected square of the slope. */
  static double expectedSquare(ItemModel item, double theta) {
    double[] chances = item.probabilities(theta);
    double[] first = new double[chances.length];
    item.logDerivatives(theta, first, new double[chances.length]);
    double sum = 0;
    for (int k = 0; k < chances.length; k++) {
      sum += chances[k] * first[k] * first[k];
    }
    return sum;
  }
}
