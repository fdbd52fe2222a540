// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a result, and no more of it than a result may have. */
record ResultReader(SqlLimits limits, long began) {

  SqlAnswer read(ResultSet result) throws SQLException {
    ResultSetMetaData shape = result.getMetaData();
    List<ResultTable.Column> columns = new ArrayList<>();
    for (int i = 1; i <= shape.getColumnCount(); i++) {
      columns.add(new ResultTable.Column(shape.getColumnLabel(i), shape.getColumnTypeName(i)));
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    long bytes = 0;
    while (result.next()) {
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        String value = result.getString(i);
        bytes += value == null ? 1 : value.length();
        row.add(value);
      }
      rows.add(row);
      if (rows.size() > limits.rows() || bytes > limits.bytes()) {
        return new SqlAnswer.TooLarge(limits.rows(), limits.bytes());
      }
    }
    return new SqlAnswer.Rows(new ResultTable(columns, rows), time());
  }

  Duration time() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
