// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import java.util.Collections;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObservedInformationTest {
  private static final double NUDGE = 1e-3;

  @ParameterizedTest
  @EnumSource(names = {"TWO_PARAMETER", "GRADED_RESPONSE", "GENERALIZED_PARTIAL_CREDIT"})
  void standard_errors_are_those_of_the_likelihood_differentiated_by_number(Model model) {
    Curve curve = model.curve(model == Model.TWO_PARAMETER ? 2 : 3);
    ResponseMatrix responses = SimulatedResponses.of(curve, 500, 4, 0.9, 23).responses();
    CalibrationResult result = Calibration.of(responses, Collections.nCopies(4, model)).estimate();
    int own = curve.size();
    double[] at = new double[4 * own];
    for (int j = 0; j < 4; j++) {
      var item = (Estimated) result.items().get(j);
      at[j * own] = item.a();
      for (int k = 1; k < own; k++) {
        at[j * own + k] = item.b().get(k - 1);
      }
    }
    DMatrixRMaj information = new DMatrixRMaj(at.length, at.length);
    for (int m = 0; m < at.length; m++) {
      for (int n = 0; n <= m; n++) {
        double curvature =
            moved(responses, curve, at, m, n, 1, 1)
                - moved(responses, curve, at, m, n, 1, -1)
                - moved(responses, curve, at, m, n, -1, 1)
                + moved(responses, curve, at, m, n, -1, -1);
        information.set(m, n, -curvature / (4 * NUDGE * NUDGE));
        information.set(n, m, -curvature / (4 * NUDGE * NUDGE));
      }
    }
    DMatrixRMaj covariance = information.copy();
    assertThat(CommonOps_DDRM.invert(covariance)).isTrue();
    for (int j = 0; j < 4; j++) {
      var errors = ((Estimated) result.items().get(j)).errors().orElseThrow();
      double ofSlope = Math.sqrt(covariance.get(j * own, j * own));
      assertThat(errors.a()).isCloseTo(ofSlope, within(2e-3 * ofSlope));
      for (int k = 1; k < own; k++) {
        double expected = Math.sqrt(covariance.get(j * own + k, j * own + k));
        assertThat(errors.b().get(k - 1)).isCloseTo(expected, within(2e-3 * expected));
      }
    }
  }

  private static double moved(
      ResponseMatrix responses, Curve curve, double[] at, int m, int n, int up, int over) {
    double[] there = at.clone();
    there[m] += up * NUDGE;
    there[n] += over * NUDGE;
    return logLikelihood(responses, curve, there);
  }

  /** By the definition, in a and b. */
  private static double logLikelihood(ResponseMatrix responses, Curve curve, double[] all) {
    Quadrature nodes = Quadrature.standard();
    double[][][] logs = new double[responses.items()][nodes.size()][curve.categories()];
    double[][] unused = new double[curve.categories()][curve.size()];
    for (int j = 0; j < logs.length; j++) {
      double[] own = new double[curve.size()];
      own[0] = all[j * own.length];
      for (int k = 1; k < own.length; k++) {
        own[k] = -own[0] * all[j * own.length + k];
      }
      for (int q = 0; q < nodes.size(); q++) {
        curve.at(own, nodes.points()[q], logs[j][q], unused);
      }
    }
    double total = 0;
    for (int i = 0; i < responses.persons(); i++) {
      double probability = 0;
      for (int q = 0; q < nodes.size(); q++) {
        double log = nodes.logWeights()[q];
        for (int j = 0; j < logs.length; j++) {
          byte category = responses.at(i, j);
          log += category == ResponseMatrix.MISSING ? 0 : logs[j][q][category];
        }
        probability += Math.exp(log);
      }
      total += Math.log(probability);
    }
    return total;
  }
}
