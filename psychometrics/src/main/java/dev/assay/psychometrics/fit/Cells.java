// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Observed and expected counts, sum by sum. Within a sum neighbouring categories are joined until
 * enough are expected in each; a sum of which only one cell is left is joined to the next.
 */
final class Cells {
  private record Row(double[] observed, double[] expected) {
    Row and(Row other) {
      double[] both = observed.clone();
      double[] hoped = expected.clone();
      for (int k = 0; k < both.length; k++) {
        both[k] += other.observed[k];
        hoped[k] += other.expected[k];
      }
      return new Row(both, hoped);
    }

    /** Joined from the lowest category up; what is left over goes to the last cell. */
    Row joined() {
      List<Double> cells = new ArrayList<>();
      List<Double> hopes = new ArrayList<>();
      double seen = 0;
      double hoped = 0;
      for (int k = 0; k < expected.length; k++) {
        seen += observed[k];
        hoped += expected[k];
        if (hoped >= SummedScoreFit.FEWEST) {
          cells.add(seen);
          hopes.add(hoped);
          seen = 0;
          hoped = 0;
        }
      }
      if (!cells.isEmpty()) {
        int last = cells.size() - 1;
        cells.set(last, cells.get(last) + seen);
        hopes.set(last, hopes.get(last) + hoped);
      }
      return new Row(array(cells), array(hopes));
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(value -> value).toArray();
    }
  }

  private final List<Row> rows = new ArrayList<>();

  void add(int[] observed, double[] expected) {
    double[] seen = new double[observed.length];
    for (int k = 0; k < seen.length; k++) {
      seen[k] = observed[k];
    }
    Row row = new Row(seen, expected);
    boolean poor = !rows.isEmpty() && rows.getLast().joined().observed.length < 2;
    rows.add(poor ? rows.removeLast().and(row) : row);
  }

  private List<Row> settled() {
    List<Row> settled = new ArrayList<>(rows);
    if (settled.size() > 1 && settled.getLast().joined().observed.length < 2) {
      Row last = settled.removeLast();
      settled.add(settled.removeLast().and(last));
    }
    return settled.stream().map(Row::joined).filter(row -> row.observed.length > 1).toList();
  }

  /** How many cells are free: a sum's persons are given. */
  int free() {
    return settled().stream().mapToInt(row -> row.observed.length - 1).sum();
  }

  /** Pearson's. */
  double statistic() {
    double sum = 0;
    for (Row row : settled()) {
      for (int k = 0; k < row.observed.length; k++) {
        double off = row.observed[k] - row.expected[k];
        sum += off * off / row.expected[k];
      }
    }
    return sum;
  }
}
