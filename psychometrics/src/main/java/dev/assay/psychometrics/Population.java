// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/** Normally distributed abilities. */
public record Population(double mean, double standardDeviation) {

  public Population {
    Logistic.finite(mean, "mean");
    if (!(standardDeviation > 0) || !Double.isFinite(standardDeviation)) {
      throw new IllegalArgumentException("standard deviation must be above 0");
    }
  }

  /** The logarithm of the density, up to a constant. */
  double logDensity(double theta) {
    double z = (theta - mean) / standardDeviation;
    return -z * z / 2;
  }
}
