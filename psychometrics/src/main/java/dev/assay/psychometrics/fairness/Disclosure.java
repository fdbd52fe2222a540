// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which counts of people may be shown without pointing at somebody. Fewer than {@link #FEWEST} are
 * never shown, and where totals would give a hidden count away others are hidden with it
 * (complementary suppression), until those hidden in a line are {@link #FEWEST} together and none
 * of them can be worked out from the rest. Totals are taken for known.
 */
public final class Disclosure {
  /** No smaller group is shown. */
  public static final int FEWEST = 5;

  private Disclosure() {}

  /**
   * @param totals of groups that do not overlap
   * @return which of them to hide; empty ones are
   */
  public static boolean[] hidden(int[] totals) {
    boolean[] hidden = new boolean[totals.length];
    for (int i = 0; i < totals.length; i++) {
      hidden[i] = totals[i] < FEWEST;
    }
    boolean[] needed = new boolean[totals.length];
    while (givenAway(totals, hidden)) {
      int best = best(totals, hidden, needed);
      if (best < 0) {
        break; // everything is hidden
      }
      hidden[best] = true;
    }
    return hidden;
  }

  /**
   * For counts by two traits.
   *
   * @param counts rows by columns
   * @return which of them to hide; empty ones are
   */
  public static boolean[][] hidden(int[][] counts) {
    if (counts.length == 0) {
      return new boolean[0][];
    }
    int columns = counts[0].length;
    boolean[] rowsHidden = hidden(Arrays.stream(counts).mapToInt(Disclosure::sum).toArray());
    boolean[] columnsHidden =
        hidden(IntStream.range(0, columns).map(c -> sum(column(counts, c))).toArray());
    boolean[][] hidden = new boolean[counts.length][columns];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < columns; c++) {
        hidden[r][c] = counts[r][c] < FEWEST || rowsHidden[r] || columnsHidden[c];
      }
    }
    while (complement(counts, hidden)) {}
    return hidden;
  }

  /**
   * Hides one more cell where a line or the table gives one away: the smallest of its line, one
   * whose crossing line needs it as well before others.
   */
  private static boolean complement(int[][] counts, boolean[][] hidden) {
    int rows = counts.length;
    int columns = counts[0].length;
    boolean[] row = new boolean[rows];
    boolean[] column = new boolean[columns];
    IntStream.range(0, rows).forEach(r -> row[r] = givenAway(counts[r], hidden[r]));
    IntStream.range(0, columns)
        .forEach(c -> column[c] = givenAway(column(counts, c), column(hidden, c)));
    for (int r = 0; r < rows; r++) {
      if (row[r] && hideInRow(counts, hidden, r, column)) {
        return true;
      }
    }
    for (int c = 0; c < columns; c++) {
      if (column[c] && hideInColumn(counts, hidden, c, row)) {
        return true;
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (covers(counts, hidden, r, c) && !onCircle(counts, hidden, r, c)) {
          return hideInRow(counts, hidden, r, column)
              || hideInColumn(counts, hidden, c, row)
              || hideAny(counts, hidden);
        }
      }
    }
    return false;
  }

  private static boolean hideInRow(int[][] counts, boolean[][] hidden, int r, boolean[] needed) {
    int best = best(counts[r], hidden[r], needed);
    if (best >= 0) {
      hidden[r][best] = true;
    }
    return best >= 0;
  }

  private static boolean hideInColumn(int[][] counts, boolean[][] hidden, int c, boolean[] needed) {
    int best = best(column(counts, c), column(hidden, c), needed);
    if (best >= 0) {
      hidden[best][c] = true;
    }
    return best >= 0;
  }

  /** Whether what is hidden in a line can be had from its total: one group, or a few persons. */
  private static boolean givenAway(int[] counts, boolean[] hidden) {
    int groups = 0;
    int persons = 0;
    for (int i = 0; i < counts.length; i++) {
      if (hidden[i] && counts[i] > 0) {
        groups++;
        persons += counts[i];
      }
    }
    return groups == 1 || groups > 0 && persons < FEWEST;
  }

  /** The smallest that is shown, a needed one before others; -1 when none is. */
  private static int best(int[] counts, boolean[] hidden, boolean[] needed) {
    int best = -1;
    for (int i = 0; i < counts.length; i++) {
      boolean better =
          best < 0 || (needed[i] == needed[best] ? counts[i] < counts[best] : needed[i]);
      if (!hidden[i] && better) {
        best = i;
      }
    }
    return best;
  }

  private static boolean hideAny(int[][] counts, boolean[][] hidden) {
    return IntStream.range(0, counts.length)
        .anyMatch(r -> hideInRow(counts, hidden, r, new boolean[counts[r].length]));
  }

  private static boolean covers(int[][] counts, boolean[][] hidden, int r, int c) {
    return hidden[r][c] && counts[r][c] > 0;
  }

  /**
   * A hidden cell cannot be worked out from totals when it lies on a circle of hidden cells, from
   * row to column and back: one person more here is one fewer there, all around. So its row must be
   * connected to its column by other hidden cells.
   */
  private static boolean onCircle(int[][] counts, boolean[][] hidden, int row, int column) {
    boolean[] rows = new boolean[counts.length];
    boolean[] columns = new boolean[counts[0].length];
    rows[row] = true;
    boolean grew = true;
    while (grew && !columns[column]) {
      grew = false;
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          boolean other = r != row || c != column;
          if (other && covers(counts, hidden, r, c) && rows[r] != columns[c]) {
            rows[r] = true;
            columns[c] = true;
            grew = true;
          }
        }
      }
    }
    return columns[column];
  }

  private static int[] column(int[][] counts, int c) {
    return Arrays.stream(counts).mapToInt(row -> row[c]).toArray();
  }

  private static boolean[] column(boolean[][] hidden, int c) {
    boolean[] column = new boolean[hidden.length];
    IntStream.range(0, column.length).forEach(r -> column[r] = hidden[r][c]);
    return column;
  }

  private static int sum(int[] counts) {
    return Arrays.stream(counts).sum();
  }
}
