// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

/** Where a smooth function that is known on equally spaced points falls through 0. */
final class Crossing {
  private static final int HALVINGS = 30;

  private Crossing() {}

  /**
   * The place in the cell after point {@code cell}, from 0 to 1: on the cubic through the nearest
   * four points.
   *
   * @param values not below 0 at {@code cell}, below 0 at the next point
   */
  static double within(double[] values, int cell) {
    int first = Math.clamp(cell - 1, 0, values.length - 4);
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (cubic(values, first, cell - first + middle) >= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Lagrange's polynomial through four values at 0, 1, 2 and 3. */
  private static double cubic(double[] values, int first, double x) {
    return -values[first] * (x - 1) * (x - 2) * (x - 3) / 6
        + values[first + 1] * x * (x - 2) * (x - 3) / 2
        - values[first + 2] * x * (x - 1) * (x - 3) / 2
        + values[first + 3] * x * (x - 1) * (x - 2) / 6;
  }
}
