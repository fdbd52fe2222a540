// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query returned, as PostgreSQL prints it.
 *
 * @param rows a value for each column, null for SQL's null
 */
public record ResultTable(List<Column> columns, List<List<@Nullable String>> rows) {

  public ResultTable {
    columns = List.copyOf(columns);
    List<List<@Nullable String>> copies = new ArrayList<>();
    for (List<@Nullable String> row : rows) {
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copies);
  }

  /**
   * @param type PostgreSQL's name for it: int4, numeric, text, timestamptz
   */
  public record Column(String name, String type) {}
}
