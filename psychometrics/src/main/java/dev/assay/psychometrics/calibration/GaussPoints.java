// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * At most five points with weights that have the first nine moments of a given distribution on many
 * points (Golub and Welsch 1969, Mathematics of Computation 23, 221-230).
 */
final class GaussPoints {
  private static final int MOST = 5;

  private final double[] thetas;
  private final double[] weights;

  private GaussPoints(double[] thetas, double[] weights) {
    this.thetas = thetas;
    this.weights = weights;
  }

  /**
   * @param points where the distribution lives
   * @param weights its probabilities, from {@code at + low} to before {@code at + high}, up to a
   *     factor
   */
  static GaussPoints of(double[] points, double[] weights, int at, int low, int high) {
    double[] diagonal = new double[MOST];
    double[] beside = new double[MOST];
    double[] before = new double[high - low];
    double[] current = new double[high - low];
    double total = 0;
    for (int q = low; q < high; q++) {
      total += weights[at + q];
    }
    java.util.Arrays.fill(current, 1 / Math.sqrt(total));
    int size = 0;
    while (size < MOST) {
      double mean = 0;
      for (int q = low; q < high; q++) {
        mean += weights[at + q] * points[q] * current[q - low] * current[q - low];
      }
      diagonal[size] = mean;
      double norm = 0;
      double back = size == 0 ? 0 : beside[size - 1];
      for (int q = low; q < high; q++) {
        double next = (points[q] - mean) * current[q - low] - back * before[q - low];
        before[q - low] = current[q - low];
        current[q - low] = next;
        norm += weights[at + q] * next * next;
      }
      size++;
      beside[size - 1] = Math.sqrt(norm);
      if (beside[size - 1] < 1e-7) {
        break;
      }
      for (int i = 0; i < current.length; i++) {
        current[i] /= beside[size - 1];
      }
    }
    return ofJacobi(diagonal, beside, size);
  }

  private static GaussPoints ofJacobi(double[] diagonal, double[] beside, int size) {
    DMatrixRMaj jacobi = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      jacobi.set(i, i, diagonal[i]);
      if (i + 1 < size) {
        jacobi.set(i, i + 1, beside[i]);
        jacobi.set(i + 1, i, beside[i]);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
    if (!eigen.decompose(jacobi)) {
      throw new IllegalStateException("a symmetric matrix has eigenvalues");
    }
    double[] thetas = new double[size];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      thetas[i] = eigen.getEigenvalue(i).getReal();
      double first = eigen.getEigenVector(i).get(0);
      weights[i] = first * first;
    }
    return new GaussPoints(thetas, weights);
  }

  int size() {
    return thetas.length;
  }

  double theta(int i) {
    return thetas[i];
  }

  /** They add up to 1. */
  double weight(int i) {
    return weights[i];
  }
}
