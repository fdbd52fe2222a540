// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/**
 * How an item's category probabilities depend on ability, in the form the estimation works in:
 * slope and intercepts. The first parameter is the slope {@code a}; then come {@code categories -
 * 1} intercepts {@code s_k = -a b_k}; the three-parameter curve adds the logit of its lower
 * asymptote.
 */
sealed interface Curve permits FixedCurve, GradedCurve, GuessingCurve, PartialCreditCurve {

  int categories();

  /** How many parameters it has. */
  default int size() {
    return categories();
  }

  /** Where to begin, from how often each category was reached. */
  double[] start(int[] counts);

  /** Whether these parameters describe a curve at all. */
  default boolean admissible(double[] parameters) {
    for (double parameter : parameters) {
      if (!(Math.abs(parameter) < 200)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Values at one ability.
   *
   * @param logProbability takes one number a category
   * @param gradient takes, for each category, the derivatives of its log-probability by each
   *     parameter
   */
  void at(double[] parameters, double theta, double[] logProbability, double[][] gradient);

  /** The lower asymptote: 0 where the model has none. */
  default double asymptote(double[] parameters) {
    return 0;
  }
}
