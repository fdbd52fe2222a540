// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fits curves to expected counts: Fisher scoring, with the step halved until it gains. Holds
 * scratch space: one a thread.
 */
final class Maximisation {
  private static final int MOST_STEPS = 30;
  private static final int MOST_HALVINGS = 30;
  static final double LONGEST = 2;

  /** Relative to the value: gains below this are lost in its last digits. */
  static final double ROUNDING = 1e-12;

  private final Quadrature nodes;
  private final Optional<ItemPrior> prior;
  private final double[] logProbability = new double[ResponseMatrix.HIGHEST_CATEGORY + 1];
  private final double[][] slopes =
      new double[ResponseMatrix.HIGHEST_CATEGORY + 1][ResponseMatrix.HIGHEST_CATEGORY + 2];

  Maximisation(Quadrature nodes, Optional<ItemPrior> prior) {
    this.nodes = nodes;
    this.prior = prior;
  }

  /** The expected log-posterior of one item with its first and (expected) second derivatives. */
  record Landscape(double value, double[] gradient, double[][] information) {}

  /** The best parameters near the given ones. */
  double[] best(Curve curve, double[] counts, double[] start) {
    double[] at = start.clone();
    Landscape here = landscape(curve, counts, at, true);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = Symmetric.solve(here.information(), here.gradient());
      double promise = 0;
      double largest = 0;
      for (int m = 0; m < direction.length; m++) {
        promise += direction[m] * here.gradient()[m];
        largest = Math.max(largest, Math.abs(direction[m]));
      }
      if (promise < ROUNDING * Math.abs(here.value())) {
        // the value can no longer tell whether the step gains; it is tiny and in the right
        // direction
        double[] last = moved(at, direction, 1);
        return admissible(curve, last) ? last : at;
      }
      double length = largest > LONGEST ? LONGEST / largest : 1;
      Landscape there = here;
      boolean gained = false;
      for (int halving = 0; halving < MOST_HALVINGS && !gained; halving++, length /= 2) {
        double[] trial = moved(at, direction, length);
        if (admissible(curve, trial)) {
          there = landscape(curve, counts, trial, true);
          gained = there.value() >= here.value();
          at = gained ? trial : at;
        }
      }
      if (!gained) {
        return at;
      }
      here = there;
    }
    return at;
  }

  boolean admissible(Curve curve, double[] parameters) {
    return curve.admissible(parameters) && prior.map(p -> p.admits(parameters)).orElse(true);
  }

  static double[] moved(double[] from, double[] direction, double length) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += length * direction[i];
    }
    return to;
  }

  /**
   * @param ownSlope whether the prior on the slope belongs to this item; not when items share one
   */
  Landscape landscape(Curve curve, double[] counts, double[] parameters, boolean ownSlope) {
    int size = curve.size();
    double value = 0;
    double[] gradient = new double[size];
    double[][] information = new double[size][size];
    for (int q = 0; q < nodes.size(); q++) {
      double people = 0;
      for (int k = 0; k < curve.categories(); k++) {
        people += counts[k * ExpectationStep.STRIDE + q];
      }
      if (people < 1e-12) {
        continue;
      }
      curve.at(parameters, nodes.points()[q], logProbability, slopes);
      for (int k = 0; k < curve.categories(); k++) {
        double count = counts[k * ExpectationStep.STRIDE + q];
        double expected = people * Math.exp(logProbability[k]);
        value += count * logProbability[k];
        for (int m = 0; m < size; m++) {
          double slope = slopes[k][m];
          gradient[m] += count * slope;
          double weighted = expected * slope;
          for (int n = 0; n <= m; n++) {
            information[m][n] += weighted * slopes[k][n];
          }
        }
      }
    }
    value +=
        prior.map(p -> believe(p, curve, parameters, gradient, information, ownSlope)).orElse(0.0);
    for (int m = 0; m < size; m++) {
      for (int n = 0; n < m; n++) {
        information[n][m] = information[m][n];
      }
    }
    return new Landscape(value, gradient, information);
  }

  private static double believe(
      ItemPrior prior,
      Curve curve,
      double[] parameters,
      double[] gradient,
      double[][] information,
      boolean ownSlope) {
    double value = 0;
    if (ownSlope) {
      value += prior.slopeTerm(parameters[0]);
      gradient[0] += prior.slopeGradient(parameters[0]);
      information[0][0] += Math.max(0, prior.slopeCurvature(parameters[0]));
    }
    for (int k = 1; k < curve.categories(); k++) {
      value += prior.interceptTerm(k, parameters[k]);
      gradient[k] += prior.interceptGradient(k, parameters[k]);
      information[k][k] += prior.interceptCurvature();
    }
    if (curve instanceof GuessingCurve) {
      value += prior.asymptoteTerm(parameters[2]);
      gradient[2] += prior.asymptoteGradient(parameters[2]);
      information[2][2] += prior.asymptoteCurvature(parameters[2]);
    }
    return value;
  }

  /**
   * The logarithm of the prior density of all items' parameters; the slope's left out if shared.
   */
  double priorTerm(Curve curve, double[] parameters, boolean ownSlope) {
    int size = curve.size();
    return prior
        .map(p -> believe(p, curve, parameters, new double[size], new double[size][size], ownSlope))
        .orElse(0.0);
  }

  /** Rows of log-probabilities at every point, one a category. */
  void tabulate(Curve curve, double[] parameters, double[] rows) {
    Arrays.fill(rows, 0);
    for (int q = 0; q < nodes.size(); q++) {
      curve.at(parameters, nodes.points()[q], logProbability, slopes);
      for (int k = 0; k < curve.categories(); k++) {
        rows[k * ExpectationStep.STRIDE + q] = logProbability[k];
      }
    }
  }
}
