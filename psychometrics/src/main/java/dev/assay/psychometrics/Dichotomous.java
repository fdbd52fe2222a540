// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * Right or wrong: {@code P(right) = c + (1 - c) / (1 + exp(-a (theta - b)))}. With {@code c = 0} it
 * is the two-parameter model.
 *
 * @param a discrimination
 * @param b difficulty: where the curve is steepest
 * @param c lower asymptote: how often the least able are right
 */
public record Dichotomous(double a, double b, double c) implements ItemModel {

  public Dichotomous {
    Logistic.discrimination(a);
    Logistic.finite(b, "difficulty");
    if (!(c >= 0 && c < 1)) {
      throw new IllegalArgumentException("lower asymptote must be from 0 to below 1, not " + c);
    }
  }

  @Override
  public int categories() {
    return 2;
  }

  @Override
  public void logProbabilities(double theta, double[] into) {
    double x = a * (theta - b);
    into[0] = Math.log1p(-c) + Logistic.logSigmoid(-x);
    into[1] = c == 0 ? Logistic.logSigmoid(x) : Math.log(c + (1 - c) * Logistic.sigmoid(x));
  }

  @Override
  public void logDerivatives(double theta, double[] first, double[] second) {
    double logistic = Logistic.sigmoid(a * (theta - b));
    double slope = a * logistic * Logistic.sigmoid(-a * (theta - b));
    first[0] = -a * logistic;
    second[0] = -a * slope;
    if (c == 0) {
      first[1] = a + first[0];
      second[1] = second[0];
    } else {
      double right = c + (1 - c) * logistic;
      first[1] = (1 - c) * slope / right;
      second[1] = a * first[1] * (1 - 2 * logistic) - first[1] * first[1];
    }
  }

  @Override
  public double information(double theta) {
    double logistic = Logistic.sigmoid(a * (theta - b));
    if (c == 0) {
      return a * a * logistic * (1 - logistic);
    }
    double right = c + (1 - c) * logistic;
    return a * a * (1 - right) / right * logistic * logistic;
  }

  @Override
  public String name() {
    return c == 0 ? "2PL" : "3PL";
  }
}
