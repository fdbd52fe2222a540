// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The tables of Assay's database, as its catalogue describes them. A table outside the schema
 * {@code public} is known as {@code schema.table}.
 */
final class Schema {

  private static final String HISTORY = "flyway_schema_history";

  /** Tables by their names here; what candidates say of themselves has a schema of its own. */
  private static final String TABLES =
      """
      (SELECT c.*, CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname AS known
       FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname IN ('public', 'fairness') AND relkind = 'r') t
      """;

  private final Connection connection;

  Schema(Connection connection) {
    this.connection = connection;
  }

  /** The highest migration applied; empty for a database without Assay's tables. */
  Optional<String> version() throws SQLException {
    if (strings("SELECT to_regclass('public." + HISTORY + "')::text").contains(HISTORY)) {
      return strings("SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL")
          .stream()
          .map(MigrationVersion::fromVersion)
          .max(MigrationVersion::compareTo)
          .map(MigrationVersion::getVersion);
    }
    return Optional.empty();
  }

  List<String> tables() throws SQLException {
    return strings(
        "SELECT known FROM " + TABLES + " WHERE known <> '" + HISTORY + "' ORDER BY known");
  }

  /** The columns that carry data: all but those computed from others. */
  List<String> columns(String table) throws SQLException {
    return strings(
        """
        SELECT attname FROM pg_attribute
        WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        ORDER BY attnum
        """
            .formatted(quotedTable(table)));
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    List<Manifest.Sequence> sequences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT sequencename, last_value FROM pg_sequences
                WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename
                """)) {
      while (rows.next()) {
        sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
      }
    }
    return sequences;
  }

  void set(Manifest.Sequence sequence) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
      statement.setString(1, quoted(sequence.name()));
      statement.setLong(2, sequence.value());
      statement.execute();
    }
  }

  /** Tables whose row policies hold for their owner too. */
  List<String> fenced() throws SQLException {
    return strings("SELECT known FROM " + TABLES + " WHERE relforcerowsecurity");
  }

  /** A foreign key, with the statement that brings it back after it was dropped. */
  record ForeignKey(String table, String name, String definition) {

    String drop() {
      return "ALTER TABLE " + table + " DROP CONSTRAINT " + quoted(name);
    }

    String add() {
      return "ALTER TABLE " + table + " ADD CONSTRAINT " + quoted(name) + " " + definition;
    }
  }

  List<ForeignKey> foreignKeys() throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
                FROM pg_constraint
                WHERE contype = 'f' AND conparentid = 0
                  AND connamespace::regnamespace::text IN ('public', 'fairness')
                """)) {
      while (rows.next()) {
        keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return keys;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Lets this transaction see every organisation's rows. */
  void openFences() throws SQLException {
    execute("SELECT set_config('assay.organisation', '*', true)");
  }

  /** A table as SQL names it. */
  static String quotedTable(String known) {
    return Arrays.stream(known.split("[.]", -1)).map(Schema::quoted).collect(joining("."));
  }

  static String quotedTables(List<String> known) {
    return known.stream().map(Schema::quotedTable).collect(joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String quoted(List<String> names) {
    return names.stream().map(Schema::quoted).collect(joining(", "));
  }

  private List<String> strings(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        String value = rows.getString(1);
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }
}
