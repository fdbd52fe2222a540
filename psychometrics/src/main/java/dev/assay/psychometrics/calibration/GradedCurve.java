// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/**
 * Graded response (Samejima 1969, Psychometrika Monograph 17): {@code P(category >= k) = 1 / (1 +
 * exp(-(a theta + s_k)))} with falling intercepts.
 */
record GradedCurve(int categories) implements Curve {

  @Override
  public double[] start(int[] counts) {
    double total = 0;
    for (int count : counts) {
      total += count + 0.5;
    }
    double[] start = new double[size()];
    start[0] = 1;
    double atLeast = total;
    for (int k = 1; k < categories; k++) {
      atLeast -= counts[k - 1] + 0.5;
      start[k] = 1.2 * Math.log(atLeast / (total - atLeast));
    }
    return start;
  }

  @Override
  public boolean admissible(double[] parameters) {
    for (int k = 2; k < categories; k++) {
      if (!(parameters[k] < parameters[k - 1])) {
        return false;
      }
    }
    return Curve.super.admissible(parameters);
  }

  @Override
  public void at(double[] parameters, double theta, double[] logProbability, double[][] gradient) {
    for (int k = 0; k < categories; k++) {
      double[] slopes = gradient[k];
      java.util.Arrays.fill(slopes, 0, categories, 0);
      boolean lowest = k == 0;
      boolean top = k == categories - 1;
      double upper = lowest ? 0 : parameters[0] * theta + parameters[k];
      double lower = top ? 0 : parameters[0] * theta + parameters[k + 1];
      if (lowest) {
        logProbability[k] = logSigmoid(-lower);
        slopes[1] = -sigmoid(lower);
      } else if (top) {
        logProbability[k] = logSigmoid(upper);
        slopes[k] = sigmoid(-upper);
      } else {
        // sigmoid(u) - sigmoid(l) = sigmoid(u) sigmoid(-l) (1 - exp(l - u)), without cancellation
        double gap = -Math.expm1(lower - upper);
        double logUpper = logSigmoid(upper);
        double logNotLower = logSigmoid(-lower);
        logProbability[k] = logUpper + logNotLower + Math.log(gap);
        slopes[k] = Math.exp(logSigmoid(-upper) - logNotLower) / gap;
        slopes[k + 1] = -Math.exp(logSigmoid(lower) - logUpper) / gap;
      }
      slopes[0] = theta * ((lowest ? 0 : slopes[k]) + (top ? 0 : slopes[k + 1]));
    }
  }

  private static double sigmoid(double x) {
    return Math.exp(logSigmoid(x));
  }

  private static double logSigmoid(double x) {
    return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }
}
