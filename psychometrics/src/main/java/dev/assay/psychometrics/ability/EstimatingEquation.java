// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.List;
import java.util.Optional;

/**
 * Estimates that are roots: where the slope of a person's log-likelihood and a {@link Term} add up
 * to 0. Immutable and thread-safe.
 */
final class EstimatingEquation {
  private static final double CLOSE = 1e-7;
  private static final int MOST_LOOKS = 20;

  private final List<ItemModel> items;
  private final Term term;
  private final Tables[] tables;

  /** What is added to the slope of the log-likelihood. */
  sealed interface Term permits PriorTerm, WarmTerm {
    /**
     * @param information Fisher's, of the items answered
     * @param bias the sum of {@code P' P'' / P} over their categories
     */
    double at(double theta, double information, double bias);

    /** What it adds to the information that the error is taken from. */
    double information();
  }

  /**
   * What one item says at each point.
   *
   * @param slope for each category
   * @param itemPart how much the item's own errors move the slope
   */
  private record Tables(double[][] slope, double[] information, double[] bias, double[] itemPart) {}

  EstimatingEquation(List<ItemModel> items, Term term) {
    this.items = items.stream().map(EstimatingEquation::estimate).toList();
    this.term = term;
    this.tables = items.stream().parallel().map(EstimatingEquation::tables).toArray(Tables[]::new);
  }

  private static ItemModel estimate(ItemModel item) {
    return item instanceof UncertainItem uncertain ? uncertain.estimate() : item;
  }

  private static Tables tables(ItemModel item) {
    int points = Posterior.POINTS;
    var made =
        new Tables(
            new double[item.categories()][points],
            new double[points],
            new double[points],
            new double[points]);
    var look = new Look();
    for (int q = 0; q < points; q++) {
      look.clear();
      look.add(estimate(item), 0, LogTables.POINTS[q]);
      made.information[q] = look.information;
      made.bias[q] = look.bias;
      for (int k = 0; k < item.categories(); k++) {
        made.slope[k][q] = look.first[k];
      }
      if (item instanceof UncertainItem uncertain) {
        made.itemPart[q] = uncertain.slopeVariance(LogTables.POINTS[q]);
      }
    }
    return made;
  }

  /** Sums over the items that a person answered, at one ability. */
  private static final class Look {
    private final double[] log = new double[ResponseMatrix.HIGHEST_CATEGORY + 1];
    private final double[] first = new double[log.length];
    private final double[] second = new double[log.length];
    private double slope;
    private double information;
    private double bias;

    void clear() {
      slope = 0;
      information = 0;
      bias = 0;
    }

    void add(ItemModel item, int category, double theta) {
      item.logProbabilities(theta, log);
      item.logDerivatives(theta, first, second);
      slope += first[category];
      for (int k = 0; k < item.categories(); k++) {
        double p = Math.exp(log[k]);
        information += p * first[k] * first[k];
        bias += p * first[k] * (second[k] + first[k] * first[k]);
      }
    }
  }

  /**
   * The estimate, with an error that carries the items'; empty when there is no root on the scale.
   *
   * @param own the person's category on each item
   */
  Optional<Ability> solve(byte[] own) {
    double[] grid = grid(own);
    int cell = bestCell(grid);
    if (cell < 0) {
      return Optional.empty();
    }
    double theta = LogTables.POINTS[cell] + LogTables.STEP * Crossing.within(grid, cell);
    double slope = (grid[cell + 1] - grid[cell]) / LogTables.STEP;
    var look = new Look();
    for (int i = 0; i < MOST_LOOKS; i++) {
      double move = -value(own, theta, look) / slope;
      theta = Math.clamp(theta + move, LogTables.POINTS[cell], LogTables.POINTS[cell + 1]);
      if (Math.abs(move) < CLOSE) {
        break;
      }
    }
    return ability(own, theta, look);
  }

  private double value(byte[] own, double theta, Look look) {
    look.clear();
    for (int j = 0; j < items.size(); j++) {
      if (own[j] != ResponseMatrix.MISSING) {
        look.add(items.get(j), own[j], theta);
      }
    }
    return look.slope + term.at(theta, look.information, look.bias);
  }

  /** The equation's left side at each point. */
  private double[] grid(byte[] own) {
    int points = Posterior.POINTS;
    double[] slope = new double[points];
    double[] information = new double[points];
    double[] bias = new double[points];
    for (int j = 0; j < tables.length; j++) {
      if (own[j] != ResponseMatrix.MISSING) {
        add(tables[j].slope[own[j]], slope);
        add(tables[j].information, information);
        add(tables[j].bias, bias);
      }
    }
    for (int q = 0; q < points; q++) {
      slope[q] += term.at(LogTables.POINTS[q], information[q], bias[q]);
    }
    return slope;
  }

  private static void add(double[] what, double[] to) {
    for (int q = 0; q < Posterior.POINTS; q++) {
      to[q] += what[q];
    }
  }

  /** Where the side falls through 0; of several places the one of the highest integral. */
  private static int bestCell(double[] grid) {
    double sum = 0;
    double best = Double.NEGATIVE_INFINITY;
    int cell = -1;
    for (int q = 0; q + 1 < grid.length; q++) {
      if (grid[q] >= 0 && grid[q + 1] < 0 && sum > best) {
        best = sum;
        cell = q;
      }
      sum += (grid[q] + grid[q + 1]) / 2;
    }
    return cell;
  }

  private Optional<Ability> ability(byte[] own, double theta, Look look) {
    double information = look.information + term.information();
    if (!(information > 0)) {
      return Optional.empty();
    }
    double place = (theta - LogTables.POINTS[0]) / LogTables.STEP;
    int cell = Math.min((int) place, Posterior.POINTS - 2);
    double itemPart = 0;
    for (int j = 0; j < tables.length; j++) {
      if (own[j] != ResponseMatrix.MISSING) {
        double[] part = tables[j].itemPart;
        itemPart += part[cell] + (place - cell) * (part[cell + 1] - part[cell]);
      }
    }
    double variance = 1 / information + itemPart / (information * information);
    return Optional.of(new Ability(theta, Math.sqrt(variance)));
  }
}
