// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.List;

/**
 * Ordered categories by the graded response model (Samejima 1969, Psychometrika Monograph 17):
 * {@code P(category >= k) = 1 / (1 + exp(-a (theta - thresholds[k - 1])))}.
 *
 * @param a discrimination, the same for every threshold
 * @param thresholds where half the people reach at least the category; rising, one fewer than
 *     categories
 */
public record GradedResponse(double a, List<Double> thresholds) implements ItemModel {
  /** What the literature calls the model. */
  public static final String NAME = "GRM";

  public GradedResponse {
    Logistic.discrimination(a);
    thresholds = List.copyOf(thresholds);
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException("an item has at least two categories");
    }
    thresholds.forEach(threshold -> Logistic.finite(threshold, "threshold"));
    for (int k = 1; k < thresholds.size(); k++) {
      if (!(thresholds.get(k) > thresholds.get(k - 1))) {
        throw new IllegalArgumentException("thresholds must rise, not " + thresholds);
      }
    }
  }

  @Override
  public int categories() {
    return thresholds.size() + 1;
  }

  @Override
  public void logProbabilities(double theta, double[] into) {
    int last = thresholds.size();
    into[0] = Logistic.logSigmoid(-a * (theta - thresholds.getFirst()));
    into[last] = Logistic.logSigmoid(a * (theta - thresholds.getLast()));
    for (int k = 1; k < last; k++) {
      double below = thresholds.get(k - 1);
      double above = thresholds.get(k);
      // sigmoid(x) - sigmoid(y) = sigmoid(x) sigmoid(-y) (1 - exp(y - x)), without cancellation
      double gap = Math.max(-Math.expm1(a * (below - above)), Double.MIN_VALUE);
      into[k] =
          Logistic.logSigmoid(a * (theta - below))
              + Logistic.logSigmoid(-a * (theta - above))
              + Math.log(gap);
    }
  }

  @Override
  public void logDerivatives(double theta, double[] first, double[] second) {
    double reached = 1;
    for (int k = 0; k < categories(); k++) {
      double next = k == thresholds.size() ? 0 : Logistic.sigmoid(a * (theta - thresholds.get(k)));
      first[k] = a * (1 - reached - next);
      second[k] = -a * a * (reached * (1 - reached) + next * (1 - next));
      reached = next;
    }
  }

  @Override
  public double information(double theta) {
    return ItemModel.expectedSquare(this, theta);
  }

  @Override
  public String name() {
    return NAME;
  }
}
