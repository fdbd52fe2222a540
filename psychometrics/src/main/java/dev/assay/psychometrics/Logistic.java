// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/** The logistic function where it would overflow or lose its digits if written down plainly. */
final class Logistic {
  private Logistic() {}

  /** {@code 1 / (1 + exp(-x))}. */
  static double sigmoid(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  }

  /** {@code log(1 / (1 + exp(-x)))}. */
  static double logSigmoid(double x) {
    return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }

  static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, not " + value);
    }
    return value;
  }

  static double discrimination(double a) {
    if (!(a > 0 && a <= 20)) {
      throw new IllegalArgumentException("discrimination must be above 0 and at most 20, not " + a);
    }
    return a;
  }
}
