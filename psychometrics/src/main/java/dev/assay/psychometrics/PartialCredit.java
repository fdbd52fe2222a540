// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.List;

/**
 * Ordered categories by the generalized partial credit model: the odds of category {@code k}
 * against {@code k - 1} are {@code exp(a (theta - steps[k - 1]))}.
 *
 * @param a discrimination, the same for every step
 * @param steps where neighbouring categories are equally likely; one fewer than categories
 */
public record PartialCredit(double a, List<Double> steps) implements ItemModel {

  public PartialCredit {
    Logistic.discrimination(a);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("an item has at least two categories");
    }
    steps.forEach(step -> Logistic.finite(step, "step"));
  }

  @Override
  public int categories() {
    return steps.size() + 1;
  }

  @Override
  public void logProbabilities(double theta, double[] into) {
    double sum = 0;
    double highest = 0;
    into[0] = 0;
    for (int k = 1; k < categories(); k++) {
      sum += a * (theta - steps.get(k - 1));
      into[k] = sum;
      highest = Math.max(highest, sum);
    }
    double total = 0;
    for (int k = 0; k < categories(); k++) {
      total += Math.exp(into[k] - highest);
    }
    double logTotal = highest + Math.log(total);
    for (int k = 0; k < categories(); k++) {
      into[k] -= logTotal;
    }
  }

  @Override
  public void logDerivatives(double theta, double[] first, double[] second) {
    logProbabilities(theta, first);
    double mean = 0;
    double square = 0;
    for (int k = 1; k < categories(); k++) {
      double p = Math.exp(first[k]);
      mean += k * p;
      square += (double) k * k * p;
    }
    double variance = Math.max(0, square - mean * mean);
    for (int k = 0; k < categories(); k++) {
      first[k] = a * (k - mean);
      second[k] = -a * a * variance;
    }
  }

  @Override
  public double information(double theta) {
    double[] second = new double[categories()];
    logDerivatives(theta, new double[categories()], second);
    return -second[0];
  }

  @Override
  public String name() {
    return "GPCM";
  }
}
