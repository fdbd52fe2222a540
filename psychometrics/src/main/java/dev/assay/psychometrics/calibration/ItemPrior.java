// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.List;

/**
 * What is believed of an item before its responses are seen. Log-densities are taken over {@code ln
 * a}, the intercepts and the logit of {@code c}: the mode that the estimation finds is the mode on
 * these scales.
 *
 * @param logSlopeMean mean of {@code ln a}
 * @param logSlopeSpread standard deviation of {@code ln a}
 * @param intercepts means of the intercepts {@code s_k = -a b_k}; empty for zero
 * @param interceptSpread standard deviation of each intercept
 * @param guesses how many imagined guessers were right: {@code c} is Beta(guesses, misses)
 * @param misses how many imagined guessers were wrong
 */
public record ItemPrior(
    double logSlopeMean,
    double logSlopeSpread,
    List<Double> intercepts,
    double interceptSpread,
    double guesses,
    double misses) {

  public ItemPrior {
    intercepts = List.copyOf(intercepts);
    if (!(logSlopeSpread > 0) || !(interceptSpread > 0) || !(guesses > 0) || !(misses > 0)) {
      throw new IllegalArgumentException("a prior's spreads and counts are above 0");
    }
  }

  /**
   * Weak: {@code ln a ~ N(0, 0.5)}, intercepts {@code ~ N(0, 4)}, {@code c ~ Beta(5, 17)}, the
   * usual choices for tests with four or five options (Mislevy and Bock 1990, BILOG 3).
   */
  public static ItemPrior standard() {
    return new ItemPrior(0, 0.5, List.of(), 4, 5, 17);
  }

  boolean admits(double[] parameters) {
    return parameters[0] > 0;
  }

  double slopeTerm(double a) {
    double z = (Math.log(a) - logSlopeMean) / logSlopeSpread;
    return -z * z / 2;
  }

  /** First derivative by {@code a}. */
  double slopeGradient(double a) {
    return -(Math.log(a) - logSlopeMean) / (logSlopeSpread * logSlopeSpread * a);
  }

  /** Second derivative by {@code a}, with the sign turned round. */
  double slopeCurvature(double a) {
    return (1 - Math.log(a) + logSlopeMean) / (logSlopeSpread * logSlopeSpread * a * a);
  }

  double interceptTerm(int k, double intercept) {
    double z = (intercept - mean(k)) / interceptSpread;
    return -z * z / 2;
  }

  double interceptGradient(int k, double intercept) {
    return -(intercept - mean(k)) / (interceptSpread * interceptSpread);
  }

  double interceptCurvature() {
    return 1 / (interceptSpread * interceptSpread);
  }

  double asymptoteTerm(double logit) {
    return -guesses * Math.log1p(Math.exp(-logit)) - misses * Math.log1p(Math.exp(logit));
  }

  double asymptoteGradient(double logit) {
    double c = 1 / (1 + Math.exp(-logit));
    return guesses * (1 - c) - misses * c;
  }

  double asymptoteCurvature(double logit) {
    double c = 1 / (1 + Math.exp(-logit));
    return (guesses + misses) * c * (1 - c);
  }

  private double mean(int k) {
    return k <= intercepts.size() ? intercepts.get(k - 1) : 0;
  }
}
