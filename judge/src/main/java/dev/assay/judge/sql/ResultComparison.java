// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a query returned what the reference query returns. Values count, not how they are
 * written: 2, 2.0 and 2.00 are one number, a date is its midnight, null equals null alone.
 *
 * @param ordered whether the order of the rows counts
 * @param names whether the names of the columns count; their order then does not
 */
public record ResultComparison(boolean ordered, boolean names) {

  /** How a result differs from what is expected. */
  public sealed interface Difference {
    /** Another number of columns. */
    record ColumnCount(int expected, int actual) implements Difference {}

    /** A column that is expected is not there. */
    record ColumnMissing(String name) implements Difference {}

    /** Another number of rows. */
    record RowCount(int expected, int actual) implements Difference {}

    /**
     * As many rows, but not the same.
     *
     * @param row the first that is not right, from 1
     */
    record Row(int row) implements Difference {}

    /** The right rows in another order. */
    record Order(int row) implements Difference {}
  }

  /** The first difference that matters; empty when there is none. */
  public Optional<Difference> difference(ResultTable expected, ResultTable actual) {
    int width = expected.columns().size();
    if (width != actual.columns().size()) {
      return Optional.of(new Difference.ColumnCount(width, actual.columns().size()));
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      Optional<Integer> place = place(expected, actual, i);
      if (place.isEmpty()) {
        return Optional.of(new Difference.ColumnMissing(expected.columns().get(i).name()));
      }
      places.add(place.get());
    }
    return rows(canonical(expected, null), canonical(actual, places));
  }

  private Optional<Integer> place(ResultTable expected, ResultTable actual, int index) {
    if (!names) {
      return Optional.of(index);
    }
    String name = key(expected, index);
    if (key(actual, index).equals(name)) {
      return Optional.of(index);
    }
    for (int i = 0; i < actual.columns().size(); i++) {
      // The place of a column whose name is given twice is not known by its name.
      if (key(actual, i).equals(name) && !key(expected, i).equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String key(ResultTable table, int index) {
    return table.columns().get(index).name().toLowerCase(Locale.ROOT);
  }

  private Optional<Difference> rows(List<List<String>> expected, List<List<String>> actual) {
    if (expected.size() != actual.size()) {
      return Optional.of(new Difference.RowCount(expected.size(), actual.size()));
    }
    Map<List<String>, Integer> left = new HashMap<>();
    expected.forEach(row -> left.merge(row, 1, Integer::sum));
    for (int i = 0; i < actual.size(); i++) {
      if (left.merge(actual.get(i), -1, Integer::sum) < 0) {
        return Optional.of(new Difference.Row(i + 1));
      }
    }
    for (int i = 0; ordered && i < actual.size(); i++) {
      if (!actual.get(i).equals(expected.get(i))) {
        return Optional.of(new Difference.Order(i + 1));
      }
    }
    return Optional.empty();
  }

  private static List<List<String>> canonical(ResultTable table, @Nullable List<Integer> places) {
    List<List<String>> rows = new ArrayList<>();
    for (List<@Nullable String> row : table.rows()) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < table.columns().size(); i++) {
        int place = places == null ? i : places.get(i);
        values.add(ResultValue.canonical(row.get(place), table.columns().get(place).type()));
      }
      rows.add(values);
    }
    return rows;
  }
}
