// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/**
 * Small systems of equations with a symmetric matrix that should be positive definite, by Cholesky.
 * Written out because they have two or three unknowns and are solved by the thousand: a library's
 * matrices would cost more to make than the systems cost to solve.
 */
final class Symmetric {
  private static final double SINGULAR = 1e-15;

  private Symmetric() {}

  /** Solves; where the matrix is not positive definite, a little is added to its diagonal. */
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double largest = 0;
    for (double[] row : matrix) {
      for (double element : row) {
        largest = Math.max(largest, Math.abs(element));
      }
    }
    double[][] root = new double[size][size];
    for (double ridge = 0; ridge <= 1 && largest > 0; ridge = ridge == 0 ? 1e-10 : ridge * 100) {
      if (decompose(matrix, ridge * largest, SINGULAR * largest, root)) {
        return substituted(root, right);
      }
    }
    return new double[size];
  }

  /** Fills the lower triangle of the root; false when the matrix is not positive definite. */
  private static boolean decompose(
      double[][] matrix, double added, double smallest, double[][] root) {
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j] + (i == j ? added : 0);
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        if (i > j) {
          root[i][j] = rest / root[j][j];
        } else if (rest > smallest) {
          root[i][i] = Math.sqrt(rest);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] substituted(double[][] root, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }
}
