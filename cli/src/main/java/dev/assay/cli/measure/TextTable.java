// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows for a person to read: columns as wide as they need, numbers to the right. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** The first row is the header; all have as many cells. */
  public TextTable(String... header) {
    rows.add(Arrays.asList(header));
  }

  public void row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException("a row of " + cells.length + " cells");
    }
    rows.add(Arrays.asList(cells));
  }

  /** The lines; a column whose every value below the header is a number is set to the right. */
  public List<String> lines() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    boolean[] numeric = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      int at = c;
      widths[c] = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
      numeric[c] =
          rows.stream().skip(1).allMatch(row -> row.get(at).matches("[-+<]?[\\d.]* ?%?|-"));
    }
    return rows.stream()
        .map(row ->
            IntStream.range(0, columns)
                .mapToObj(c -> padded(row.get(c), widths[c], numeric[c]))
                .collect(Collectors.joining("  "))
                .stripTrailing())
        .toList();
  }

  private static String padded(String cell, int width, boolean right) {
    String space = " ".repeat(width - cell.length());
    return right ? space + cell : cell + space;
  }
}
