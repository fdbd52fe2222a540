// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.calibration.PersonPart;
import dev.assay.psychometrics.calibration.ResponseColumns;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * The rows that one executor read, in their order, up to the first that is wrong.
 *
 * @param categories one array an item
 * @param ids the persons' names; none when no column has them
 * @param groups of each person; none when no column has them
 * @param wrong what is wrong with the row after the last; empty when nothing is
 */
record ReadPart(byte[][] categories, int rows, List<String> ids, List<String> groups, String wrong)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  /** What the driver has to know of it. */
  record Summary(int rows, List<String> groups, String wrong) implements Serializable {}

  /** What is written of its persons. */
  record Persons(List<String> ids, int[] answered) implements Serializable {}

  /**
   * @param rows the columns' text; one more than there are columns holds what could not be read as
   *     a row, and null otherwise
   */
  static ReadPart of(Iterator<Row> rows, ResponseColumns columns) {
    int[] items = columns.items();
    byte[][] categories = new byte[items.length][1024];
    List<String> ids = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    int count = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (count == categories[0].length) {
        int longer = count + (count >> 1);
        Arrays.setAll(categories, j -> Arrays.copyOf(categories[j], longer));
      }
      try {
        read(row, columns, items, categories, count);
      } catch (IllegalArgumentException e) {
        return new ReadPart(categories, count, ids, groups, String.valueOf(e.getMessage()));
      }
      if (columns.named()) {
        ids.add(row.isNullAt(0) ? "" : row.getString(0));
      }
      if (columns.group() >= 0) {
        groups.add(text(row, columns.group()).intern());
      }
      count++;
    }
    int end = count;
    Arrays.setAll(categories, j -> Arrays.copyOf(categories[j], end));
    return new ReadPart(categories, count, ids, groups, "");
  }

  private static void read(
      Row row, ResponseColumns columns, int[] items, byte[][] categories, int person) {
    int width = columns.names().size();
    if (row.size() > width && !row.isNullAt(width)) {
      throw new IllegalArgumentException("has not the " + width + " fields that the header names");
    }
    if (columns.group() >= 0 && text(row, columns.group()).isEmpty()) {
      throw new IllegalArgumentException("column " + (columns.group() + 1) + ": names no group");
    }
    for (int j = 0; j < items.length; j++) {
      String text = text(row, items[j]);
      categories[j][person] = category(text);
      if (categories[j][person] < ResponseMatrix.MISSING) {
        throw new IllegalArgumentException(
            "column %d (%s): '%s' is not a score category: a whole number from 0 to %d, NA or nothing"
                .formatted(
                    items[j] + 1,
                    columns.names().get(items[j]),
                    text.substring(0, Math.min(30, text.length())),
                    ResponseMatrix.HIGHEST_CATEGORY));
      }
    }
  }

  private static String text(Row row, int column) {
    return row.isNullAt(column) ? "" : row.getString(column).strip();
  }

  /** Below {@link ResponseMatrix#MISSING} when it is none. */
  private static byte category(String text) {
    if (text.isEmpty() || text.equals("NA")) {
      return ResponseMatrix.MISSING;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > ResponseMatrix.HIGHEST_CATEGORY) {
        return Byte.MIN_VALUE;
      }
      value = 10 * value + digit;
    }
    return value > ResponseMatrix.HIGHEST_CATEGORY ? Byte.MIN_VALUE : (byte) value;
  }

  Summary summary() {
    return new Summary(rows, groups.stream().distinct().sorted().toList(), wrong);
  }

  /**
   * @param names of all groups, by number; none when persons are not told apart
   */
  PersonPart persons(List<String> names) {
    var responses = ResponseMatrix.ofColumns(categories);
    return names.isEmpty()
        ? PersonPart.of(responses)
        : PersonPart.of(
            responses, groups.stream().mapToInt(names::indexOf).toArray(), names.size());
  }

  Persons named() {
    var responses = ResponseMatrix.ofColumns(categories);
    return new Persons(ids, IntStream.range(0, rows).map(responses::answered).toArray());
  }
}
