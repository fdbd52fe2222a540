// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Population;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The observed information of everything that is estimated together, by the missing information
 * principle (Louis 1982, Journal of the Royal Statistical Society B 44, 226-233): what complete
 * data would say, less what is lost because abilities are not seen ({@link MissingInformation}).
 */
final class ObservedInformation {
  private static final double NUDGE = 1e-5;

  private final Layout layout;
  private final double[] parameters;
  private final DMatrixRMaj information;

  ObservedInformation(Layout layout, double[] parameters) {
    this.layout = layout;
    this.parameters = parameters;
    this.information = new DMatrixRMaj(layout.size(), layout.size());
  }

  /** Adds what complete data would say, prior included: the slope of the expected gradient. */
  void addItems(List<ItemFit> fits, double[][] counts) {
    for (int j = 0; j < fits.size(); j++) {
      double[] own = layout.of(j, parameters);
      boolean ownSlope = !layout.shares(j);
      for (int m = 0; m < own.length; m++) {
        double[] up = nudged(own, m, NUDGE);
        double[] down = nudged(own, m, -NUDGE);
        double[] above = fits.get(j).landscape(counts[j], up, ownSlope).gradient();
        double[] below = fits.get(j).landscape(counts[j], down, ownSlope).gradient();
        for (int n = 0; n < own.length; n++) {
          double curvature = (below[n] - above[n]) / (2 * NUDGE);
          information.add(layout.place(j, m), layout.place(j, n), curvature / 2);
          information.add(layout.place(j, n), layout.place(j, m), curvature / 2);
        }
      }
    }
  }

  private static double[] nudged(double[] own, int m, double by) {
    double[] nudged = own.clone();
    nudged[m] += by;
    return nudged;
  }

  void addSharedSlope(double curvature) {
    information.add(0, 0, curvature);
  }

  /** Adds what seen abilities would say of the mean and the logarithm of the spread. */
  void addPopulation(int group, double persons) {
    int place = layout.population(group);
    Population population = layout.population(group, parameters);
    information.add(place, place, persons / Math.pow(population.standardDeviation(), 2));
    information.add(place + 1, place + 1, 2 * persons);
  }

  void subtract(MissingInformation.Total missing) {
    CommonOps_DDRM.subtractEquals(information, missing.matrix());
  }

  /** The covariance of the estimates; empty when the data do not pin every parameter down. */
  Optional<DMatrixRMaj> covariance() {
    DMatrixRMaj inverse = new DMatrixRMaj(information.numRows, information.numCols);
    if (!CommonOps_DDRM.invertSPD(information, inverse)) {
      return Optional.empty();
    }
    for (int i = 0; i < inverse.numRows; i++) {
      if (!(inverse.get(i, i) > 0) || !Double.isFinite(inverse.get(i, i))) {
        return Optional.empty();
      }
    }
    return Optional.of(inverse);
  }
}
