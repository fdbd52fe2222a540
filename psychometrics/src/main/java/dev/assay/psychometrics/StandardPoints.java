// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A few points that stand for a standard normal distribution in several dimensions: a Kronecker
 * sequence with the generalised golden ratio, made normal, then turned and stretched until their
 * second moments are exactly those of the distribution.
 */
final class StandardPoints {
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private StandardPoints() {}

  static List<List<Double>> of(int dimensions, int count) {
    double ratio = 2;
    for (int i = 0; i < 60; i++) {
      ratio = Math.pow(1 + ratio, 1.0 / (dimensions + 1));
    }
    double[][] points = new double[count][dimensions];
    for (int m = 0; m < count; m++) {
      double step = 1;
      for (int d = 0; d < dimensions; d++) {
        step /= ratio;
        double u = Math.clamp((0.5 + (m + 1) * step) % 1, 1e-6, 1 - 1e-6);
        points[m][d] = STANDARD_NORMAL.inverseCumulativeProbability(u);
      }
    }
    double[][] root = root(secondMoments(points, dimensions));
    List<List<Double>> standard = new ArrayList<>();
    for (double[] point : points) {
      standard.add(solve(root, point));
    }
    return standard;
  }

  private static double[][] secondMoments(double[][] points, int dimensions) {
    double[][] moments = new double[dimensions][dimensions];
    for (double[] point : points) {
      for (int i = 0; i < dimensions; i++) {
        for (int j = 0; j < dimensions; j++) {
          moments[i][j] += point[i] * point[j] / points.length;
        }
      }
    }
    return moments;
  }

  /** Forward substitution. */
  private static List<Double> solve(double[][] root, double[] right) {
    List<Double> solution = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      double rest = right[i];
      for (int j = 0; j < i; j++) {
        rest -= root[i][j] * solution.get(j);
      }
      solution.add(rest / root[i][i]);
    }
    return solution;
  }

  /**
   * The lower triangle whose product with its own transpose is the matrix (Cholesky); where
   * rounding makes a diagonal negative it is 0.
   */
  static double[][] root(double[][] matrix) {
    int size = matrix.length;
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int m = 0; m < j; m++) {
          rest -= root[i][m] * root[j][m];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(0, rest)) : root[j][j] > 0 ? rest / root[j][j] : 0;
      }
    }
    return root;
  }
}
