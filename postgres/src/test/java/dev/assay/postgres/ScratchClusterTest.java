// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScratchClusterTest {

  private final ScratchCluster scratch = ScratchCluster.shared();

  private static String ask(Database database, String query) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void the_application_owns_its_database_and_nothing_else() throws SQLException {
    Database database = scratch.fresh();
    assertThat(
            ask(
                database,
                "SELECT concat_ws(' ', current_user, rolsuper, rolbypassrls, rolcreatedb)"
                    + " FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("assay f f f");
  }

  @Test
  void text_is_unicode_and_sorts_by_code_point() throws SQLException {
    Database database = scratch.fresh();
    assertThat(
            ask(
                database,
                "SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale,"
                    + " upper('é')) FROM pg_database WHERE datname = current_database()"))
        .isEqualTo("UTF8 b C.UTF-8 É");
  }

  @Test
  void a_prepared_database_is_copied_and_its_copies_are_apart() throws SQLException {
    AtomicInteger preparations = new AtomicInteger();
    Database first = scratch.copyOf("one-row", database -> prepare(database, preparations));
    execute(first, "DELETE FROM fruit");
    Database second = scratch.copyOf("one-row", database -> prepare(database, preparations));
    assertThat(preparations).hasValue(1);
    assertThat(ask(second, "SELECT name FROM fruit")).isEqualTo("quince");
  }

  private static void prepare(Database database, AtomicInteger count) {
    count.incrementAndGet();
    execute(database, "CREATE TABLE fruit AS SELECT 'quince' AS name");
  }

  private static void execute(Database database, String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
