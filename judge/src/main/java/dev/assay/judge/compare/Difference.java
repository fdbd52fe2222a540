// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * An expected and an actual output side by side, line by line, around the first line that differs.
 * Data for a page to draw; lines and their number are bounded.
 *
 * @param rows in order; the first may be a later line than 1
 * @param more whether either side goes on after the last row
 */
public record Difference(List<Row> rows, boolean more) {
  private static final int CONTEXT = 3;
  private static final int MOST_ROWS = 40;
  private static final int LONGEST_LINE = 400;

  public Difference {
    rows = List.copyOf(rows);
  }

  /**
   * One line of both sides; an empty text and no line number where a side has ended.
   *
   * @param line from 1
   */
  public record Row(int line, boolean same, String expected, String got) {}

  /**
   * Lays two texts side by side.
   *
   * @param from the line, from 1, of the first difference
   * @param flags how lines are compared, so that a row is marked only when it counts
   */
  public static Difference between(String expected, String got, int from, ValidatorFlags flags) {
    List<String> left = expected.lines().toList();
    List<String> right = got.lines().toList();
    int last = Math.max(left.size(), right.size());
    int first = Math.clamp(from - CONTEXT, 1, Math.max(1, last));
    List<Row> rows = new ArrayList<>();
    int line = first;
    for (; line <= last && rows.size() < MOST_ROWS; line++) {
      String a = line <= left.size() ? left.get(line - 1) : "";
      String b = line <= right.size() ? right.get(line - 1) : "";
      rows.add(new Row(line, LineMatch.same(a, b, flags), cut(a), cut(b)));
    }
    return new Difference(rows, line <= last);
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
