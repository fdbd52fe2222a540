// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The observed information of all parameters together, by the missing information principle (Louis
 * 1982, Journal of the Royal Statistical Society B 44, 226-233): what complete data would say, less
 * what is lost because abilities are not seen, which is the covariance of each person's score over
 * the person's posterior.
 *
 * <p>The loss is an average over persons. With many of them it is taken over {@link #MOST_PERSONS}
 * spread evenly; how far that moves a standard error has not been measured. Each of their
 * posteriors is replaced by the five points of its own Gauss quadrature.
 */
final class ObservedInformation {
  static final int MOST_PERSONS = 1024;

  private static final int BATCH_ROWS = 640;
  private static final double NUDGE = 1e-5;

  private final List<Curve> curves;
  private final Layout layout;
  private final double[] parameters;
  private final DMatrixRMaj information;

  ObservedInformation(List<Curve> curves, Layout layout, double[] parameters) {
    this.curves = curves;
    this.layout = layout;
    this.parameters = parameters;
    this.information = new DMatrixRMaj(layout.size(), layout.size());
  }

  /** Adds what complete data would say, prior included: the slope of the expected gradient. */
  void addComplete(Maximisation maximisation, double[][] counts) {
    for (int j = 0; j < curves.size(); j++) {
      double[] own = layout.of(j, parameters);
      for (int m = 0; m < own.length; m++) {
        double[] up = nudged(own, m, NUDGE);
        double[] down = nudged(own, m, -NUDGE);
        boolean ownSlope = !layout.shares(j);
        double[] above = maximisation.landscape(curves.get(j), counts[j], up, ownSlope).gradient();
        double[] below =
            maximisation.landscape(curves.get(j), counts[j], down, ownSlope).gradient();
        for (int n = 0; n < own.length; n++) {
          double curvature = (below[n] - above[n]) / (2 * NUDGE);
          information.add(layout.place(j, m), layout.place(j, n), curvature / 2);
          information.add(layout.place(j, n), layout.place(j, m), curvature / 2);
        }
      }
    }
  }

  void addSharedSlope(double curvature) {
    information.add(0, 0, curvature);
  }

  private static double[] nudged(double[] own, int m, double by) {
    double[] nudged = own.clone();
    nudged[m] += by;
    return nudged;
  }

  /** Takes away what is lost with the abilities. */
  void subtractMissing(ExpectationStep step, StateBlocks data, int persons, Quadrature nodes) {
    double[] sampled = sample(data, persons);
    var loss = new Loss(data, sampled, nodes);
    step.forEach(loss);
    loss.flush();
  }

  /** How many persons of the sample each pattern stands for, scaled up to all persons. */
  private static double[] sample(StateBlocks data, int persons) {
    int size = Math.min(persons, MOST_PERSONS);
    double[] sampled = new double[data.patterns()];
    for (int i = 0; i < size; i++) {
      sampled[data.patternOf((int) ((long) i * persons / size))] += (double) persons / size;
    }
    return sampled;
  }

  private final class Loss implements ExpectationStep.Sink {
    private final StateBlocks data;
    private final double[] sampled;
    private final Quadrature nodes;
    private final int[] digits;
    private final DMatrixRMaj rows = new DMatrixRMaj(BATCH_ROWS, layout.size());
    private final DMatrixRMaj products = new DMatrixRMaj(layout.size(), layout.size());
    private final double[] logProbability = new double[ResponseMatrix.HIGHEST_CATEGORY + 1];
    private final double[][] slopes =
        new double[ResponseMatrix.HIGHEST_CATEGORY + 1][ResponseMatrix.HIGHEST_CATEGORY + 2];
    private int filled;

    Loss(StateBlocks data, double[] sampled, Quadrature nodes) {
      this.data = data;
      this.sampled = sampled;
      this.nodes = nodes;
      this.digits = new int[curves.size()];
    }

    @Override
    public void take(int pattern, double[] posterior, int at, int low, int high) {
      if (sampled[pattern] == 0) {
        return;
      }
      int last = Math.min(high, nodes.size());
      GaussPoints points = GaussPoints.of(nodes.points(), posterior, at, low, last);
      if (filled + points.size() > BATCH_ROWS) {
        flush();
      }
      data.digits(pattern, digits);
      int first = filled;
      for (int g = 0; g < points.size(); g++) {
        scores(points.theta(g), filled++);
      }
      centre(first, points, sampled[pattern]);
    }

    private void scores(double theta, int row) {
      for (int j = 0; j < curves.size(); j++) {
        Curve curve = curves.get(j);
        if (digits[j] >= curve.categories()) {
          continue;
        }
        curve.at(layout.of(j, parameters), theta, logProbability, slopes);
        for (int m = 0; m < curve.size(); m++) {
          rows.add(row, layout.place(j, m), slopes[digits[j]][m]);
        }
      }
    }

    private void centre(int first, GaussPoints points, double weight) {
      for (int column = 0; column < layout.size(); column++) {
        double mean = 0;
        for (int g = 0; g < points.size(); g++) {
          mean += points.weight(g) * rows.get(first + g, column);
        }
        for (int g = 0; g < points.size(); g++) {
          double centred = rows.get(first + g, column) - mean;
          rows.set(first + g, column, centred * Math.sqrt(points.weight(g) * weight));
        }
      }
    }

    void flush() {
      if (filled > 0) {
        CommonOps_DDRM.multInner(rows, products);
        CommonOps_DDRM.subtractEquals(information, products);
        rows.zero();
        filled = 0;
      }
    }
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
