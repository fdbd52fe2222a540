// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Population;

/**
 * Equally spaced points that stand for a normal distribution of abilities.
 *
 * @param points ascending
 * @param logWeights logarithms of weights that add up to 1
 */
record Quadrature(double[] points, double[] logWeights) {
  static final int POINTS = 61;
  static final double FURTHEST = 6;

  static Quadrature standard() {
    return of(new Population(0, 1), POINTS);
  }

  static double[] points(int count) {
    double[] points = new double[count];
    for (int q = 0; q < count; q++) {
      points[q] = -FURTHEST + 2 * FURTHEST * q / (count - 1);
    }
    return points;
  }

  static Quadrature of(Population population, int count) {
    double[] points = points(count);
    double[] logWeights = new double[count];
    double total = 0;
    for (int q = 0; q < count; q++) {
      double z = (points[q] - population.mean()) / population.standardDeviation();
      logWeights[q] = -z * z / 2;
      total += Math.exp(logWeights[q]);
    }
    for (int q = 0; q < count; q++) {
      logWeights[q] -= Math.log(total);
    }
    return new Quadrature(points, logWeights);
  }

  int size() {
    return points.length;
  }
}
