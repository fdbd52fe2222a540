// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.cli.Refusal;
import dev.assay.postgres.Database;
import dev.assay.postgres.ScratchCluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final ScratchCluster scratch = ScratchCluster.shared();
  @TempDir Path folder;
  private Path data;
  private Path file;
  private Database source;

  @BeforeEach
  void an_installation_with_two_organisations() throws IOException {
    source = scratch.copyOf("backup-source", BackupTest::fill);
    data = Files.createDirectories(folder.resolve("data"));
    file = folder.resolve("backup.zip");
  }

  @Test
  void every_row_of_every_organisation_comes_back() throws Exception {
    write(Progress.SILENT);
    Database target = scratch.fresh();
    restoreInto(target);
    assertThat(contents(target)).isEqualTo(contents(source)).isNotEmpty();
  }

  @Test
  void the_restored_database_has_the_same_fences_and_keys() throws Exception {
    write(Progress.SILENT);
    Database target = scratch.fresh();
    restoreInto(target);
    String constraints =
        "SELECT string_agg(conrelid::regclass || ' ' || pg_get_constraintdef(oid), '; '"
            + " ORDER BY conrelid::regclass::text, pg_get_constraintdef(oid)) FROM pg_constraint";
    String fences =
        "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relforcerowsecurity";
    assertThat(ask(target, constraints)).isEqualTo(ask(source, constraints));
    assertThat(ask(target, fences)).isEqualTo(ask(source, fences)).isNotEmpty();
  }

  @Test
  void a_backup_shows_one_moment_although_work_goes_on() throws Exception {
    Map<String, String> before = contents(source);
    write(new Newcomer(source));
    assertThat(contents(source)).isNotEqualTo(before);
    Database target = scratch.fresh();
    restoreInto(target);
    assertThat(contents(target)).isEqualTo(before);
  }

  @Test
  void a_restore_replaces_what_was_there() throws Exception {
    write(Progress.SILENT);
    Database target = scratch.copyOf("backup-source", BackupTest::fill);
    execute(target, "INSERT INTO organisation VALUES (gen_random_uuid(), 'Late', '{}', now())");
    restoreInto(target);
    assertThat(contents(target)).isEqualTo(contents(source));
  }

  @Test
  void a_damaged_backup_is_refused_whole() throws Exception {
    write(Progress.SILENT);
    try (FileSystem archive = FileSystems.newFileSystem(file)) {
      Path rows = archive.getPath("tables/organisation.copy");
      Files.writeString(rows, Files.readString(rows).replace("Quince", "Orange"));
    }
    assertThatThrownBy(() -> Restore.open(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("damaged at tables/organisation.copy");
  }

  @Test
  void a_backup_that_was_cut_short_is_refused() throws Exception {
    write(Progress.SILENT);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Restore.open(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cut short");
  }

  @Test
  void a_database_of_another_version_is_left_alone() throws Exception {
    write(Progress.SILENT);
    Database target = scratch.fresh();
    Flyway.configure()
        .dataSource(target.url(), target.user(), target.password())
        .target("1")
        .load()
        .migrate();
    assertThatThrownBy(() -> restoreInto(target))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("version 1");
  }

  @Test
  void only_its_owner_can_read_a_backup() throws Exception {
    write(Progress.SILENT);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void files_beside_the_database_come_back_and_logs_do_not() throws Exception {
    Files.writeString(data.resolve("demo"), "marker");
    Files.createDirectories(data.resolve("logs"));
    Files.writeString(data.resolve("logs/web.log"), "noise");
    write(Progress.SILENT);
    Path target = Files.createDirectories(folder.resolve("target"));
    try (Restore restore = Restore.open(file)) {
      restore.filesInto(target);
    }
    assertThat(target.resolve("demo")).hasContent("marker");
    assertThat(target.resolve("logs")).doesNotExist();
  }

  private void write(Progress progress) throws IOException, SQLException {
    new Backup(source, data, "test", NOON).to(file, progress);
  }

  private void restoreInto(Database target) throws IOException, SQLException {
    try (Restore restore = Restore.open(file)) {
      restore.into(target, Progress.SILENT);
    }
  }

  /** Somebody joins while the backup is being written. */
  private record Newcomer(Database database) implements Progress {
    @Override
    public void expect(long steps) {}

    @Override
    public void step() {
      execute(database, "INSERT INTO organisation VALUES (gen_random_uuid(), 'New', '{}', now())");
    }
  }

  /** A digest of every table's rows in every schema, as the superuser sees them. */
  private Map<String, String> contents(Database database) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    try (Connection connection = scratch.superuser(database).connect();
        var statement = connection.createStatement();
        var tables =
            statement.executeQuery(
                """
                SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                  AND tablename <> 'flyway_schema_history'
                """)) {
      while (tables.next()) {
        String table = tables.getString(1);
        digests.put(
            table,
            ask(
                connection,
                "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)),"
                    + " '') FROM "
                    + table
                    + " t"));
      }
    }
    return digests;
  }

  private String ask(Database database, String query) throws SQLException {
    try (Connection connection = scratch.superuser(database).connect()) {
      return ask(connection, query);
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void fill(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .load()
        .migrate();
    try (var script = BackupTest.class.getResourceAsStream("two-organisations.sql")) {
      execute(database, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void execute(Database database, String sql) {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
