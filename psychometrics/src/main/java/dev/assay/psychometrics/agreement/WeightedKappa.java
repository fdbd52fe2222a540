// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.agreement;

/**
 * Cohen's weighted kappa of two raters on ordered levels (Cohen, <i>Psychological Bulletin</i> 70,
 * 1968): {@code (po - pe) / (1 - pe)}, where {@code po} is the mean weight of the pairs seen and
 * {@code pe} the mean weight if both rated by chance as often as they do. The standard error is the
 * large-sample one of Fleiss, Cohen and Everitt (<i>Psychological Bulletin</i> 72, 1969), which is
 * too small below some thirty pairs.
 */
public final class WeightedKappa {
  private static final double NORMAL_95 = 1.959963984540054;

  /** What a pair of levels counts for, from 1 for the same to 0 for the two ends. */
  public enum Weights {
    /** In proportion to the distance (Cicchetti and Allison, 1971). */
    LINEAR,
    /** To its square: the coefficient is then close to an intraclass correlation. */
    QUADRATIC;

    private double of(int one, int other, int levels) {
      double distance = Math.abs(one - other) / (levels - 1.0);
      return this == LINEAR ? 1 - distance : 1 - distance * distance;
    }
  }

  private final Weights weights;

  public WeightedKappa(Weights weights) {
    this.weights = weights;
  }

  /**
   * @param pairs how often the first rater gave the level of the row and the second that of the
   *     column; square, two levels at least
   */
  public Agreement of(int[][] pairs) {
    int levels = pairs.length;
    int units = 0;
    for (int[] row : pairs) {
      if (row.length != levels || levels < 2) {
        throw new IllegalArgumentException("a square table of two levels or more is needed");
      }
      for (int count : row) {
        units += count;
      }
    }
    return units < Agreement.FEWEST ? new Agreement.TooFew(units) : of(pairs, units);
  }

  private Agreement of(int[][] pairs, int units) {
    int levels = pairs.length;
    double[] first = new double[levels];
    double[] second = new double[levels];
    for (int i = 0; i < levels; i++) {
      for (int j = 0; j < levels; j++) {
        first[i] += pairs[i][j] / (double) units;
        second[j] += pairs[i][j] / (double) units;
      }
    }
    double observed = 0;
    double expected = 0;
    double[] ofFirst = new double[levels];
    double[] ofSecond = new double[levels];
    for (int i = 0; i < levels; i++) {
      for (int j = 0; j < levels; j++) {
        double weight = weights.of(i, j, levels);
        observed += weight * pairs[i][j] / units;
        expected += weight * first[i] * second[j];
        ofFirst[i] += weight * second[j];
        ofSecond[j] += weight * first[i];
      }
    }
    if (1 - expected < 1e-12) {
      return new Agreement.NoVariation(units);
    }
    double kappa = (observed - expected) / (1 - expected);
    double sum = 0;
    for (int i = 0; i < levels; i++) {
      for (int j = 0; j < levels; j++) {
        double term = weights.of(i, j, levels) - (ofFirst[i] + ofSecond[j]) * (1 - kappa);
        sum += pairs[i][j] * term * term / units;
      }
    }
    double centre = kappa - expected * (1 - kappa);
    double variance = (sum - centre * centre) / (units * (1 - expected) * (1 - expected));
    return Agreement.Coefficient.of(kappa, NORMAL_95 * Math.sqrt(Math.max(0, variance)), units);
  }
}
