// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * Maximum likelihood of a cumulative logit model (McCullagh, <i>JRSS B</i> 42, 1980), which for two
 * categories is logistic regression: {@code P(category >= k) = 1 / (1 + exp(-(cut_k + slopes *
 * x)))} with falling cuts. By Fisher scoring with halved steps.
 */
final class OrdinalRegression {
  private static final int MOST_STEPS = 60;
  private static final double ENOUGH = 1e-10;
  private static final double RIDGE = 1e-9;

  private final int cuts;
  private final int slopes;
  private final List<Cell> cells;

  /** People who share what explains them, and how often they reached each category. */
  record Cell(double[] x, int[] counts) {}

  /**
   * @param cells categories that nobody reached are joined to the one below
   * @param slopes how many of the entries of {@code x} are used, from the first
   */
  OrdinalRegression(List<Cell> cells, int slopes) {
    this.cells = joined(cells);
    this.cuts = this.cells.isEmpty() ? 0 : this.cells.getFirst().counts().length - 1;
    this.slopes = slopes;
  }

  private static List<Cell> joined(List<Cell> cells) {
    int categories = cells.isEmpty() ? 0 : cells.getFirst().counts().length;
    int[] kept =
        java.util.stream.IntStream.range(0, categories)
            .filter(k -> cells.stream().anyMatch(cell -> cell.counts()[k] > 0))
            .toArray();
    List<Cell> joined = new ArrayList<>();
    for (Cell cell : cells) {
      joined.add(new Cell(cell.x(), Arrays.stream(kept).map(k -> cell.counts()[k]).toArray()));
    }
    return joined;
  }

  /** The highest log-likelihood; where groups are separated, as near as steps come to it. */
  double logLikelihood() {
    if (cuts < 1) {
      return 0;
    }
    double[] at = start();
    double best = logLikelihood(at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = move(at);
      double size = 1;
      double reached = Double.NEGATIVE_INFINITY;
      double[] next = at;
      while (size > 1e-6 && !(reached >= best)) {
        next = moved(at, move, size);
        reached = logLikelihood(next);
        size /= 2;
      }
      if (!(reached >= best)) {
        return best;
      }
      double gain = reached - best;
      at = next;
      best = reached;
      if (gain < ENOUGH) {
        return best;
      }
    }
    return best;
  }

  /** The cuts that the shares of the categories call for, without slopes. */
  private double[] start() {
    double[] totals = new double[cuts + 1];
    for (Cell cell : cells) {
      for (int k = 0; k <= cuts; k++) {
        totals[k] += cell.counts()[k];
      }
    }
    double all = Arrays.stream(totals).sum();
    double[] start = new double[cuts + slopes];
    double reached = all;
    for (int k = 1; k <= cuts; k++) {
      reached -= totals[k - 1];
      start[k - 1] = Math.log(reached / (all - reached));
    }
    return start;
  }

  /** The chance of each category or better: 1, then one a cut, then 0. */
  private double[] reached(double[] at, double[] x) {
    double[] reached = new double[cuts + 2];
    reached[0] = 1;
    for (int k = 1; k <= cuts; k++) {
      double sum = at[k - 1];
      for (int i = 0; i < slopes; i++) {
        sum += at[cuts + i] * x[i];
      }
      reached[k] = 1 / (1 + Math.exp(-sum));
    }
    return reached;
  }

  private double logLikelihood(double[] at) {
    double sum = 0;
    for (Cell cell : cells) {
      double[] reached = reached(at, cell.x());
      for (int k = 0; k <= cuts; k++) {
        if (cell.counts()[k] > 0) {
          double chance = reached[k] - reached[k + 1];
          if (!(chance > 0)) {
            return Double.NEGATIVE_INFINITY;
          }
          sum += cell.counts()[k] * Math.log(chance);
        }
      }
    }
    return sum;
  }

  private double[] move(double[] at) {
    int size = cuts + slopes;
    DMatrixRMaj information = new DMatrixRMaj(size, size);
    DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
    for (Cell cell : cells) {
      double[] reached = reached(at, cell.x());
      int persons = Arrays.stream(cell.counts()).sum();
      for (int k = 0; k <= cuts; k++) {
        double chance = Math.max(1e-12, reached[k] - reached[k + 1]);
        double[] score = score(reached, k, chance, cell.x());
        for (int i = 0; i < size; i++) {
          gradient.add(i, 0, cell.counts()[k] * score[i]);
          for (int j = 0; j < size; j++) {
            information.add(i, j, persons * chance * score[i] * score[j]);
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      information.add(i, i, RIDGE);
    }
    DMatrixRMaj move = new DMatrixRMaj(size, 1);
    var solver = LinearSolverFactory_DDRM.symmPosDef(size);
    if (!solver.setA(information)) {
      return new double[size];
    }
    solver.solve(gradient, move);
    return move.getData();
  }

  /** How the logarithm of the chance of category {@code k} changes with each parameter. */
  private double[] score(double[] reached, int k, double chance, double[] x) {
    double[] score = new double[cuts + slopes];
    double upper = reached[k] * (1 - reached[k]) / chance;
    double lower = reached[k + 1] * (1 - reached[k + 1]) / chance;
    if (k > 0) {
      score[k - 1] = upper;
    }
    if (k < cuts) {
      score[k] -= lower;
    }
    for (int i = 0; i < slopes; i++) {
      score[cuts + i] = (upper - lower) * x[i];
    }
    return score;
  }

  private static double[] moved(double[] at, double[] move, double size) {
    double[] next = at.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] += size * move[i];
    }
    return next;
  }
}
