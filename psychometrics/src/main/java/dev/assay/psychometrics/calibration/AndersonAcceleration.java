// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Speeds up a fixed-point iteration by combining its last steps so that the residuals cancel
 * (Anderson 1965, Journal of the ACM 12, 547-560; for EM: Henderson and Varadhan 2019, Journal of
 * Computational and Graphical Statistics 28, 834-846).
 */
final class AndersonAcceleration {
  private static final double RIDGE = 1e-10;

  private final int window;
  private final Deque<double[]> residualChanges = new ArrayDeque<>();
  private final Deque<double[]> imageChanges = new ArrayDeque<>();
  private double[] lastResidual = {};
  private double[] lastImage = {};

  /**
   * @param window how many past steps are combined
   */
  AndersonAcceleration(int window) {
    this.window = window;
  }

  /** Forgets the past, after a step that did not help. */
  void restart() {
    residualChanges.clear();
    imageChanges.clear();
    lastResidual = new double[0];
    lastImage = new double[0];
  }

  /**
   * @param point where the iteration was
   * @param image where one plain step leads from there
   * @return where to go instead
   */
  double[] next(double[] point, double[] image) {
    double[] residual = minus(image, point);
    if (lastResidual.length > 0) {
      residualChanges.addLast(minus(residual, lastResidual));
      imageChanges.addLast(minus(image, lastImage));
      if (residualChanges.size() > window) {
        residualChanges.removeFirst();
        imageChanges.removeFirst();
      }
    }
    lastResidual = residual;
    lastImage = image.clone();
    return residualChanges.isEmpty() ? image.clone() : combined(image, residual);
  }

  private double[] combined(double[] image, double[] residual) {
    double[][] changes = residualChanges.toArray(double[][]::new);
    double[][] moves = imageChanges.toArray(double[][]::new);
    int size = changes.length;
    double[][] products = new double[size][size];
    double[] right = new double[size];
    double trace = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(changes[i], changes[j]);
        products[j][i] = products[i][j];
      }
      right[i] = dot(changes[i], residual);
      trace += products[i][i];
    }
    for (int i = 0; i < size; i++) {
      products[i][i] += RIDGE * trace / size;
    }
    double[] share = Symmetric.solve(products, right);
    double[] next = image.clone();
    for (int i = 0; i < size; i++) {
      for (int m = 0; m < next.length; m++) {
        next[m] -= share[i] * moves[i][m];
      }
    }
    return next;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      difference[i] = one[i] - other[i];
    }
    return difference;
  }
}
