// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/**
 * The innermost loops: sums over short stretches of long arrays. Each is a method of its own with
 * one counted loop, so that the compiler turns it into vector instructions soon after the start and
 * at little expense.
 */
final class Rows {
  private Rows() {}

  /** Adds a stretch of one array to a stretch of another. */
  static void add(double[] what, int from, double[] to, int at, int length) {
    for (int q = 0; q < length; q++) {
      to[at + q] += what[from + q];
    }
  }

  /** Adds four stretches at once: the target is loaded and stored a quarter as often. */
  static void addFour(
      double[] one,
      int from1,
      double[] two,
      int from2,
      double[] three,
      int from3,
      double[] four,
      int from4,
      double[] to,
      int at,
      int length) {
    for (int q = 0; q < length; q++) {
      to[at + q] += one[from1 + q] + two[from2 + q] + (three[from3 + q] + four[from4 + q]);
    }
  }

  static void scale(double[] row, int at, int length, double factor) {
    for (int q = 0; q < length; q++) {
      row[at + q] *= factor;
    }
  }

  static double dot(double[] one, int from, double[] other, int at, int length) {
    double sum = 0;
    for (int q = 0; q < length; q++) {
      sum += one[from + q] * other[at + q];
    }
    return sum;
  }

  /** Adds four rows, each times its own element at {@code column}. */
  static void addFourProducts(
      double[] to, int at, double[][] rows, int first, int column, int length) {
    double[] r = rows[first];
    double[] s = rows[first + 1];
    double[] t = rows[first + 2];
    double[] u = rows[first + 3];
    double a = r[column];
    double b = s[column];
    double c = t[column];
    double d = u[column];
    for (int n = 0; n < length; n++) {
      to[at + n] += a * r[n] + b * s[n] + (c * t[n] + d * u[n]);
    }
  }
}
