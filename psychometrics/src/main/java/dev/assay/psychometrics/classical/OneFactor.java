// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One common factor behind a covariance matrix: loadings whose products come nearest to the
 * covariances off the diagonal, by unweighted least squares (minimum residuals: Harman and Jones
 * 1966, Psychometrika 31, 351-368), one loading after the other until none moves.
 *
 * @param loadings in the items' own units
 * @param uniquenesses what the factor leaves of each item's variance
 */
record OneFactor(double[] loadings, double[] uniquenesses) {
  private static final int MOST_ROUNDS = 10_000;
  private static final double STILL = 1e-10;

  /** Empty with fewer than three items, without convergence, or when a variance is used up. */
  static Optional<OneFactor> of(double[][] covariances) {
    int size = covariances.length;
    if (size < 3) {
      return Optional.empty();
    }
    double[] loadings = start(covariances);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (improve(covariances, loadings) < STILL) {
        double[] left = new double[size];
        for (int i = 0; i < size; i++) {
          left[i] = covariances[i][i] - loadings[i] * loadings[i];
        }
        return Arrays.stream(left).allMatch(each -> each >= 0)
            ? Optional.of(new OneFactor(loadings, left))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** By centroid: each item's share in the sum of all covariances. */
  private static double[] start(double[][] covariances) {
    double[] rows =
        Arrays.stream(covariances).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double total = Math.sqrt(Math.max(1e-12, Arrays.stream(rows).sum()));
    return Arrays.stream(rows).map(row -> row / total).toArray();
  }

  /** How far the loading that moved most did, in units of its item's standard deviation. */
  private static double improve(double[][] covariances, double[] loadings) {
    double furthest = 0;
    for (int i = 0; i < loadings.length; i++) {
      double products = 0;
      double squares = 0;
      for (int j = 0; j < loadings.length; j++) {
        if (j != i) {
          products += covariances[i][j] * loadings[j];
          squares += loadings[j] * loadings[j];
        }
      }
      double best = squares > 0 ? products / squares : 0;
      double unit = Math.sqrt(Math.max(covariances[i][i], 1e-300));
      furthest = Math.max(furthest, Math.abs(best - loadings[i]) / unit);
      loadings[i] = best;
    }
    return furthest;
  }

  /** The share of the sum's variance that is the factor's (McDonald 1999, Test Theory, ch. 6). */
  OptionalDouble omega() {
    double common = Math.pow(Arrays.stream(loadings).sum(), 2);
    double all = common + Arrays.stream(uniquenesses).sum();
    return all > 0 ? OptionalDouble.of(common / all) : OptionalDouble.empty();
  }
}
