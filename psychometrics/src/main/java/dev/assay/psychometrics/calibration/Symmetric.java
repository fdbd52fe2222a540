// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Systems of equations with a symmetric matrix that should be positive definite. */
final class Symmetric {
  private Symmetric() {}

  /** Solves; where the matrix is not positive definite, a little is added to its diagonal. */
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double ridge = 0;
    while (true) {
      DMatrixRMaj a = new DMatrixRMaj(matrix);
      double largest = CommonOps_DDRM.elementMaxAbs(a);
      for (int i = 0; i < size; i++) {
        a.add(i, i, ridge * Math.max(largest, 1e-12));
      }
      LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
      if (largest > 0 && solver.setA(a) && solver.quality() > 1e-15) {
        DMatrixRMaj b = new DMatrixRMaj(size, 1, true, right);
        DMatrixRMaj x = new DMatrixRMaj(size, 1);
        solver.solve(b, x);
        return x.getData();
      }
      if (ridge > 1) {
        return new double[size];
      }
      ridge = ridge == 0 ? 1e-10 : ridge * 100;
    }
  }
}
