// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.Optional;

/**
 * Fits one item's curve to expected counts: Fisher scoring, with the step halved until it gains.
 * Holds scratch space: not for two threads at once.
 */
final class ItemFit {
  private static final int MOST_STEPS = 30;
  private static final int MOST_HALVINGS = 30;

  /** Points with fewer people say nothing that double precision could hold. */
  private static final double NOBODY = 1e-12;

  static final double LONGEST = 2;

  /** Relative to the value: gains below this are lost in its last digits. */
  static final double ROUNDING = 1e-12;

  private final Curve curve;
  private final Optional<ItemPrior> prior;
  private final double[] points;
  private final double[] logProbability;
  private final double[][] slopes;

  /**
   * @param prior what is believed of the item beforehand, if anything
   * @param points of the quadrature
   */
  ItemFit(Curve curve, Optional<ItemPrior> prior, double[] points) {
    this.curve = curve;
    this.prior = prior;
    this.points = points;
    this.logProbability = new double[curve.categories()];
    this.slopes = new double[curve.categories()][curve.size()];
  }

  /** The expected log-posterior with its first and (expected) second derivatives. */
  record Landscape(double value, double[] gradient, double[][] information) {}

  /** The best parameters near the given ones. */
  double[] best(double[] counts, double[] start) {
    double[] at = start.clone();
    Landscape here = landscape(counts, at, true);
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
        return admissible(last) ? last : at;
      }
      double length = largest > LONGEST ? LONGEST / largest : 1;
      Landscape there = here;
      boolean gained = false;
      for (int halving = 0; halving < MOST_HALVINGS && !gained; halving++, length /= 2) {
        double[] trial = moved(at, direction, length);
        if (admissible(trial)) {
          there = landscape(counts, trial, true);
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

  boolean admissible(double[] parameters) {
    return curve.admissible(parameters)
        && (prior.isEmpty() || parameters.length == 0 || prior.get().admits(parameters));
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
  Landscape landscape(double[] counts, double[] parameters, boolean ownSlope) {
    int size = curve.size();
    double value = 0;
    double[] gradient = new double[size];
    double[][] information = new double[size][size];
    for (int q = 0; q < points.length; q++) {
      double people = 0;
      for (int k = 0; k < curve.categories(); k++) {
        people += counts[k * ExpectationStep.STRIDE + q];
      }
      if (people >= NOBODY) {
        curve.at(parameters, points[q], logProbability, slopes);
        value += addPoint(counts, q, people, gradient, information);
      }
    }
    if (prior.isPresent() && size > 0) {
      value += believe(prior.get(), parameters, gradient, information, ownSlope);
    }
    for (int m = 0; m < size; m++) {
      for (int n = 0; n < m; n++) {
        information[n][m] = information[m][n];
      }
    }
    return new Landscape(value, gradient, information);
  }

  private double addPoint(
      double[] counts, int q, double people, double[] gradient, double[][] information) {
    double value = 0;
    for (int k = 0; k < logProbability.length; k++) {
      double count = counts[k * ExpectationStep.STRIDE + q];
      double expected = people * Math.exp(logProbability[k]);
      value += count * logProbability[k];
      for (int m = 0; m < gradient.length; m++) {
        double slope = slopes[k][m];
        gradient[m] += count * slope;
        double weighted = expected * slope;
        for (int n = 0; n <= m; n++) {
          information[m][n] += weighted * slopes[k][n];
        }
      }
    }
    return value;
  }

  private double believe(
      ItemPrior belief,
      double[] parameters,
      double[] gradient,
      double[][] information,
      boolean ownSlope) {
    double value = 0;
    if (ownSlope) {
      value += belief.slopeTerm(parameters[0]);
      gradient[0] += belief.slopeGradient(parameters[0]);
      information[0][0] += Math.max(0, belief.slopeCurvature(parameters[0]));
    }
    for (int k = 1; k < curve.categories(); k++) {
      value += belief.interceptTerm(k, parameters[k]);
      gradient[k] += belief.interceptGradient(k, parameters[k]);
      information[k][k] += belief.interceptCurvature();
    }
    if (curve instanceof GuessingCurve) {
      value += belief.asymptoteTerm(parameters[2]);
      gradient[2] += belief.asymptoteGradient(parameters[2]);
      information[2][2] += belief.asymptoteCurvature(parameters[2]);
    }
    return value;
  }

  /** The logarithm of the prior density of the parameters; the slope's left out if shared. */
  double priorTerm(double[] parameters, boolean ownSlope) {
    int size = curve.size();
    return prior.isEmpty() || size == 0
        ? 0
        : believe(prior.get(), parameters, new double[size], new double[size][size], ownSlope);
  }

  /** Rows of log-probabilities at every point, one a category. */
  double[] table(double[] parameters) {
    double[] rows = new double[curve.categories() * ExpectationStep.STRIDE];
    for (int q = 0; q < points.length; q++) {
      curve.at(parameters, points[q], logProbability, slopes);
      for (int k = 0; k < logProbability.length; k++) {
        rows[k * ExpectationStep.STRIDE + q] = logProbability[k];
      }
    }
    return rows;
  }

  /**
   * The derivatives of the log-probabilities at every point: for each parameter and each category a
   * row of {@link ExpectationStep#STRIDE}.
   */
  double[][] slopeRows(double[] parameters) {
    double[][] rows = new double[curve.size()][curve.categories() * ExpectationStep.STRIDE];
    for (int q = 0; q < points.length; q++) {
      curve.at(parameters, points[q], logProbability, slopes);
      for (int m = 0; m < rows.length; m++) {
        for (int k = 0; k < logProbability.length; k++) {
          rows[m][k * ExpectationStep.STRIDE + q] = slopes[k][m];
        }
      }
    }
    return rows;
  }
}
