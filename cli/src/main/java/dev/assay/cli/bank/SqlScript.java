// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.postgres.Database;
import dev.assay.postgres.ScratchCluster;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** An author's SQL script, run from an empty database of the throw-away cluster. */
final class SqlScript {
  private static final int SECONDS = 20;

  private SqlScript() {}

  /** What its last query returned, tab-separated; empty when a statement failed. */
  static Optional<String> printed(String script) {
    ScratchCluster cluster = ScratchCluster.shared();
    Database database = cluster.fresh();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      StringBuilder printed = new StringBuilder();
      boolean rows = statement.execute(script);
      // A call counts as no result at all, so "no more results" does not say that it was the last.
      for (long statements = script.chars().filter(c -> c == ';').count();
          statements >= 0;
          statements--) {
        if (rows) {
          printed.setLength(0);
          print(statement.getResultSet(), printed);
        }
        rows = statement.getMoreResults();
      }
      return Optional.of(printed.toString());
    } catch (SQLException e) {
      return Optional.empty();
    } finally {
      cluster.drop(database);
    }
  }

  private static void print(ResultSet result, StringBuilder into) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      for (int column = 1; column <= columns; column++) {
        String value = result.getString(column);
        into.append(value == null ? "" : value).append(column == columns ? '\n' : '\t');
      }
    }
  }
}
