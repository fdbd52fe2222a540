// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Population;

/**
 * Fits a normal distribution to how many people are expected at each point: by mean and variance,
 * within what the points can show.
 */
final class PopulationFit {
  private static final double FURTHEST_MEAN = 5;

  /** The distance of the points: a narrower distribution would fall between them. */
  private static final double NARROWEST = 2 * Quadrature.FURTHEST / (Quadrature.POINTS - 1);

  private static final double WIDEST = 3;

  private PopulationFit() {}

  static Population best(double[] points, double[] people) {
    double total = 0;
    double mean = 0;
    for (int q = 0; q < points.length; q++) {
      total += people[q];
      mean += people[q] * points[q];
    }
    mean /= total;
    double square = 0;
    for (int q = 0; q < points.length; q++) {
      square += people[q] * (points[q] - mean) * (points[q] - mean);
    }
    return new Population(
        Math.clamp(mean, -FURTHEST_MEAN, FURTHEST_MEAN),
        Math.clamp(Math.sqrt(square / total), NARROWEST, WIDEST));
  }

  static boolean within(Population population) {
    return Math.abs(population.mean()) < FURTHEST_MEAN
        && population.standardDeviation() > NARROWEST * (1 + 1e-9)
        && population.standardDeviation() < WIDEST * (1 - 1e-9);
  }
}
