// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.List;
import java.util.stream.IntStream;

/** For each item and category the logarithm of its probability at each point of the scale. */
final class LogTables {
  /** Places a row, so that rows begin on round addresses; at least the number of points. */
  static final int STRIDE = 64;

  static final double[] POINTS =
      IntStream.range(0, Posterior.POINTS).mapToDouble(Posterior::point).toArray();

  static final double STEP = POINTS[1] - POINTS[0];

  private final double[] start = new double[STRIDE];
  private final double[][] rows;

  private LogTables(int items) {
    rows = new double[items][];
  }

  static LogTables ofProbabilities(List<ItemModel> items, Population population) {
    LogTables tables = new LogTables(items.size());
    for (int q = 0; q < POINTS.length; q++) {
      double z = (POINTS[q] - population.mean()) / population.standardDeviation();
      tables.start[q] = -z * z / 2;
    }
    IntStream.range(0, items.size()).parallel().forEach(j -> tables.rows[j] = rows(items.get(j)));
    return tables;
  }

  private static double[] rows(ItemModel item) {
    double[] rows = new double[item.categories() * STRIDE];
    double[] log = new double[item.categories()];
    for (int q = 0; q < POINTS.length; q++) {
      item.logProbabilities(POINTS[q], log);
      for (int k = 0; k < log.length; k++) {
        rows[k * STRIDE + q] = log[k];
      }
    }
    return rows;
  }

  int categories(int item) {
    return rows[item].length / STRIDE;
  }

  /**
   * Sums the rows of what each person reached, the population's included.
   *
   * @param sums takes a row a person, from the person {@code from} on
   */
  void sum(ResponseMatrix responses, int from, int to, double[] sums) {
    for (int person = from; person < to; person++) {
      System.arraycopy(start, 0, sums, (person - from) * STRIDE, STRIDE);
    }
    for (int j = 0; j < rows.length; j++) {
      for (int person = from; person < to; person++) {
        int category = responses.at(person, j);
        if (category != ResponseMatrix.MISSING) {
          add(rows[j], category * STRIDE, sums, (person - from) * STRIDE);
        }
      }
    }
  }

  private static void add(double[] row, int from, double[] to, int at) {
    for (int q = 0; q < STRIDE; q++) {
      to[at + q] += row[from + q];
    }
  }
}
