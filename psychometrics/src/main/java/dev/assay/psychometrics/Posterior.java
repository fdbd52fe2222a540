// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * What is known of one ability: probabilities on 61 equally spaced points of [-6, 6]. Immutable.
 */
public final class Posterior {
  /** How many points. */
  public static final int POINTS = 61;

  private static final double LOWEST = -6;
  private static final double STEP = 0.2;

  private final double[] weights;

  private Posterior(double[] weights) {
    this.weights = weights;
  }

  /** Before any response. */
  public static Posterior of(Population population) {
    double[] log = new double[POINTS];
    for (int q = 0; q < POINTS; q++) {
      log[q] = population.logDensity(point(q));
    }
    return ofLogWeights(log);
  }

  /** The ability at point {@code q}, from 0. */
  public static double point(int q) {
    return LOWEST + STEP * q;
  }

  /**
   * From the logarithms of weights that need not add up to anything.
   *
   * @param log one for each of the {@link #POINTS}; all finite
   */
  public static Posterior ofLogWeights(double[] log) {
    if (log.length != POINTS) {
      throw new IllegalArgumentException("a posterior has " + POINTS + " points");
    }
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : log) {
      highest = Math.max(highest, value);
    }
    double[] weights = new double[log.length];
    double total = 0;
    for (int q = 0; q < log.length; q++) {
      weights[q] = Math.exp(log[q] - highest);
      total += weights[q];
    }
    for (int q = 0; q < log.length; q++) {
      weights[q] /= total;
    }
    return new Posterior(weights);
  }

  /** The probability of point {@code q}. */
  double weight(int q) {
    return weights[q];
  }

  /** The logarithms of the probabilities, finite. */
  double[] logWeights() {
    double[] log = new double[POINTS];
    for (int q = 0; q < POINTS; q++) {
      log[q] = Math.log(Math.max(weights[q], Double.MIN_NORMAL));
    }
    return log;
  }

  /** After more responses: Bayes' rule at every point. */
  Posterior after(Iterable<Response> responses) {
    double[] log = logWeights();
    for (Response response : responses) {
      double[] categories = new double[response.item().categories()];
      for (int q = 0; q < POINTS; q++) {
        response.item().logProbabilities(point(q), categories);
        log[q] += categories[response.category()];
      }
    }
    return ofLogWeights(log);
  }

  /** The expected value over these probabilities of something that depends on ability. */
  public double expected(java.util.function.DoubleUnaryOperator something) {
    double sum = 0;
    for (int q = 0; q < POINTS; q++) {
      sum += weights[q] * something.applyAsDouble(point(q));
    }
    return sum;
  }

  /** The expected ability. */
  public double mean() {
    return expected(theta -> theta);
  }

  public double standardDeviation() {
    double mean = mean();
    return Math.sqrt(expected(theta -> (theta - mean) * (theta - mean)));
  }

  /**
   * The probability that the ability is above a cut, each point standing for the cell around it.
   */
  public double above(double cut) {
    double sum = 0;
    for (int q = 0; q < POINTS; q++) {
      sum += weights[q] * Math.clamp((point(q) + STEP / 2 - cut) / STEP, 0, 1);
    }
    return Math.clamp(sum, 0, 1);
  }

  public Ability ability() {
    return new Ability(mean(), standardDeviation());
  }
}
