// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.sql.ResultComparison.Difference;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultComparisonTest {
  private final ResultComparison bag = new ResultComparison(false, true);
  private final ResultComparison list = new ResultComparison(true, true);
  private final ResultComparison places = new ResultComparison(false, false);

  @SafeVarargs
  private static ResultTable table(String columns, List<@Nullable String>... rows) {
    return new ResultTable(
        Arrays.stream(columns.split(" "))
            .map(column -> column.split(":"))
            .map(parts -> new ResultTable.Column(parts[0], parts[1]))
            .toList(),
        List.of(rows));
  }

  private static List<@Nullable String> row(@Nullable String... values) {
    return Arrays.asList(values);
  }

  @Test
  void rows_in_another_order_are_the_same_unless_the_order_counts() {
    ResultTable expected = table("n:int4", row("1"), row("2"));
    ResultTable actual = table("n:int4", row("2"), row("1"));
    assertThat(bag.difference(expected, actual)).isEmpty();
    assertThat(list.difference(expected, actual)).contains(new Difference.Order(1));
  }

  @Test
  void a_row_too_often_is_a_difference() {
    ResultTable expected = table("n:int4", row("1"), row("2"), row("2"));
    ResultTable actual = table("n:int4", row("1"), row("1"), row("2"));
    assertThat(bag.difference(expected, actual)).contains(new Difference.Row(2));
  }

  @Test
  void numbers_count_by_value() {
    ResultTable expected = table("n:numeric", row("2.50"), row("0.00"), row("33.333333333333333"));
    ResultTable actual = table("n:float8", row("2.5"), row("-0"), row("33.33333333333333"));
    assertThat(list.difference(expected, actual)).isEmpty();
    assertThat(list.difference(table("n:int8", row("100")), table("n:numeric", row("1e2"))))
        .isEmpty();
    assertThat(list.difference(table("n:int8", row("100")), table("n:int8", row("101"))))
        .isPresent();
  }

  @Test
  void null_equals_null_and_nothing_else() {
    ResultTable nothing = table("x:text", row((String) null));
    assertThat(bag.difference(nothing, table("x:int4", row((String) null)))).isEmpty();
    assertThat(bag.difference(nothing, table("x:text", row("")))).isPresent();
    assertThat(bag.difference(nothing, table("x:text", row("null")))).isPresent();
  }

  @Test
  void a_date_is_its_midnight() {
    ResultTable expected = table("d:date", row("2026-03-01"));
    assertThat(bag.difference(expected, table("d:timestamp", row("2026-03-01 00:00:00"))))
        .isEmpty();
    assertThat(bag.difference(expected, table("d:timestamptz", row("2026-03-01 00:00:00+00"))))
        .isEmpty();
    assertThat(bag.difference(expected, table("d:timestamp", row("2026-03-01 00:00:01"))))
        .isPresent();
  }

  @Test
  void columns_go_by_name_or_by_place() {
    ResultTable expected = table("id:int4 name:text", row("1", "Ada"));
    ResultTable swapped = table("NAME:text id:int4", row("Ada", "1"));
    ResultTable renamed = table("id:int4 customer:text", row("1", "Ada"));
    assertThat(bag.difference(expected, swapped)).isEmpty();
    assertThat(places.difference(expected, swapped)).isPresent();
    assertThat(bag.difference(expected, renamed)).contains(new Difference.ColumnMissing("name"));
    assertThat(places.difference(expected, renamed)).isEmpty();
  }

  @Test
  void a_missing_column_or_row_is_counted() {
    ResultTable expected = table("id:int4 name:text", row("1", "Ada"));
    assertThat(bag.difference(expected, table("id:int4", row("1"))))
        .contains(new Difference.ColumnCount(2, 1));
    assertThat(bag.difference(expected, table("id:int4 name:text")))
        .contains(new Difference.RowCount(1, 0));
  }
}
