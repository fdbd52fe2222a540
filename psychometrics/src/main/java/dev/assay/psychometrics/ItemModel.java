// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * How the score category that a person reaches on an item depends on the person's ability. Logistic
 * metric, D = 1. Categories are ordered and count from 0. Where the parameters come from, an
 * author's estimate or a calibration, makes no difference here.
 *
 * <p>Every number that comes out is finite for every finite ability.
 */
public sealed interface ItemModel permits Dichotomous, GradedResponse, PartialCredit {

  /** How many ordered score categories there are, 2 or more. */
  int categories();

  /**
   * The logarithm of the probability of each category.
   *
   * @param into takes one number a category
   */
  void logProbabilities(double theta, double[] into);

  /** Fisher information about theta in one response. */
  double information(double theta);

  /** The name of the model as the literature has it: 2PL, 3PL, GRM, GPCM. */
  String name();

  /** The expected category as a share of the highest: 0 to 1. */
  default double expectedShare(double theta) {
    double[] log = new double[categories()];
    logProbabilities(theta, log);
    double expected = 0;
    for (int k = 1; k < log.length; k++) {
      expected += k * Math.exp(log[k]);
    }
    return Math.clamp(expected / (log.length - 1), 0, 1);
  }
}
