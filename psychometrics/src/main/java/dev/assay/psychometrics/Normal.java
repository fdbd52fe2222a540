// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/** The standard normal distribution. */
public final class Normal {
  private static final double FAR = 38;

  private Normal() {}

  /**
   * The probability of a value below {@code x}, to 14 digits: the power series near the middle, the
   * continued fraction in the tails.
   */
  public static double cumulative(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("not a number");
    }
    if (x < -FAR) {
      return 0;
    }
    if (x > 3) {
      return 1 - tail(x);
    }
    return x < -3 ? tail(-x) : 0.5 + density(x) * series(x);
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
      term *= x * x / k;
      sum += term;
    }
    return sum;
  }

  private static double tail(double x) {
    double fraction = x;
    for (int k = 120; k > 0; k--) {
      fraction = x + k / fraction;
    }
    return density(x) / fraction;
  }
}
