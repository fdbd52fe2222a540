// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/**
 * Generalized partial credit (Muraki 1992, Applied Psychological Measurement 16, 159-176): {@code
 * P(k)} is proportional to {@code exp(k a theta + s_1 + .. + s_k)}. With two categories it is the
 * two-parameter model. The likelihood is concave in these parameters.
 */
record PartialCreditCurve(int categories) implements Curve {

  @Override
  public double[] start(int[] counts) {
    double[] start = new double[size()];
    start[0] = 1;
    for (int k = 1; k < categories; k++) {
      start[k] = Math.log((counts[k] + 0.5) / (counts[k - 1] + 0.5)) * (categories == 2 ? 1.2 : 1);
    }
    return start;
  }

  @Override
  public void at(double[] parameters, double theta, double[] logProbability, double[][] gradient) {
    double sum = 0;
    double highest = 0;
    logProbability[0] = 0;
    for (int k = 1; k < categories; k++) {
      sum += parameters[0] * theta + parameters[k];
      logProbability[k] = sum;
      highest = Math.max(highest, sum);
    }
    double total = 0;
    for (int k = 0; k < categories; k++) {
      total += Math.exp(logProbability[k] - highest);
    }
    double logTotal = highest + Math.log(total);
    // atLeast is P(category >= k), summed from the top
    double expected = 0;
    double atLeast = 0;
    for (int k = categories - 1; k >= 0; k--) {
      logProbability[k] -= logTotal;
      double probability = Math.exp(logProbability[k]);
      expected += k * probability;
      atLeast += probability;
      if (k > 0) {
        for (int category = 0; category < categories; category++) {
          gradient[category][k] = (category >= k ? 1 : 0) - atLeast;
        }
      }
    }
    for (int category = 0; category < categories; category++) {
      gradient[category][0] = theta * (category - expected);
    }
  }
}
