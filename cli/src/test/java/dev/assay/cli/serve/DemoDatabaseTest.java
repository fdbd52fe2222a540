// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.cli.Refusal;
import dev.assay.postgres.Database;
import dev.assay.postgres.ScratchCluster;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DemoDatabaseTest {

  private final Database database = ScratchCluster.shared().fresh();

  @Test
  void an_empty_database_becomes_the_demonstrations_own() throws SQLException {
    DemoDatabase.claim(database);
    execute("create table organisation (id int)");
    assertThatCode(() -> DemoDatabase.claim(database)).doesNotThrowAnyException();
  }

  @Test
  void a_database_with_tables_is_refused_and_left_as_it_is() throws SQLException {
    execute("create table diary (page text)");
    assertThatThrownBy(() -> DemoDatabase.claim(database))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not empty")
        .hasMessageContaining("ASSAY_DATABASE_URL");
    execute("drop table diary");
    assertThat(comment()).isEmpty();
  }

  @Test
  void tables_in_a_schema_of_their_own_count_too() throws SQLException {
    execute("create schema private");
    execute("create table private.diary (page text)");
    assertThatThrownBy(() -> DemoDatabase.claim(database)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_the_operator_wrote_about_the_database_stays() throws SQLException {
    execute("comment on database " + name() + " is 'for Olga''s team'");
    DemoDatabase.claim(database);
    assertThat(comment()).startsWith("for Olga's team");
  }

  private String name() {
    return database.url().substring(database.url().lastIndexOf('/') + 1);
  }

  private void execute(String statement) throws SQLException {
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private String comment() throws SQLException {
    try (var connection = database.connect();
        var sql = connection.createStatement();
        var row =
            sql.executeQuery(
                "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database"
                    + " where datname = current_database()")) {
      row.next();
      return row.getString(1);
    }
  }
}
