// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import dev.assay.cli.Refusal;
import dev.assay.postgres.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;

/**
 * Reads a file that {@link Backup} wrote. Opening it checks every byte; loading it into a database
 * is one transaction.
 */
public final class Restore implements AutoCloseable {

  private final ZipFile archive;
  private final Manifest manifest;

  private Restore(ZipFile archive, Manifest manifest) {
    this.archive = archive;
    this.manifest = manifest;
  }

  /**
   * Opens a backup.
   *
   * @throws Refusal when the file is no backup, or not as it was written
   */
  public static Restore open(Path file) throws IOException {
    ZipFile archive;
    try {
      archive = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw Refusal.failed(file + " is not a backup of Assay's, or was cut short");
    }
    try {
      Restore restore = new Restore(archive, manifest(archive, file));
      restore.verify(file);
      return restore;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** The version of the schema that the rows belong to. */
  public String schema() {
    return manifest.schema();
  }

  /** The number of rows. */
  public long rows() {
    return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
  }

  /**
   * Loads the rows in place of those that are there, all or none. An empty database gets its tables
   * first.
   *
   * @throws Refusal when the database holds tables of another version
   */
  public void into(Database database, Progress progress) throws IOException, SQLException {
    prepare(database);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      load(connection, new Schema(connection), progress);
      connection.commit();
      connection.setAutoCommit(true);
      new Schema(connection).execute("ANALYZE");
    }
  }

  /** Whether the database holds tables already. */
  public static boolean isTaken(Database database) throws SQLException {
    try (Connection connection = database.connect()) {
      return new Schema(connection).version().isPresent();
    }
  }

  /** Writes the files that were beside the database. */
  public void filesInto(Path folder) throws IOException {
    for (Manifest.File file : manifest.files()) {
      Path target = folder.resolve(file.path()).normalize();
      if (!target.startsWith(folder)) {
        throw Refusal.failed("the backup names a file outside its folder: " + file.path());
      }
      Files.createDirectories(target.resolveSibling("."));
      try (InputStream bytes = open(file.entry());
          OutputStream output = Files.newOutputStream(target)) {
        bytes.transferTo(output);
      }
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private void prepare(Database database) throws SQLException {
    try (Connection connection = database.connect()) {
      var present = new Schema(connection).version();
      if (present.isPresent() && !present.get().equals(manifest.schema())) {
        throw Refusal.failed(
            "the database is at version "
                + present.get()
                + " and the backup at "
                + manifest.schema()
                + ": restore it into an empty database; the next start brings it up to date");
      }
    }
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .target(MigrationVersion.fromVersion(manifest.schema()))
        .load()
        .migrate();
  }

  private void load(Connection connection, Schema schema, Progress progress)
      throws SQLException, IOException {
    schema.openFences();
    List<String> fenced = schema.fenced();
    List<String> tables = schema.tables();
    List<Schema.ForeignKey> keys = schema.foreignKeys();
    for (Schema.ForeignKey key : keys) {
      schema.execute(key.drop());
    }
    for (String table : fenced) {
      schema.execute("ALTER TABLE " + Schema.quotedTable(table) + " NO FORCE ROW LEVEL SECURITY");
    }
    for (String table : tables) {
      schema.execute("ALTER TABLE " + Schema.quotedTable(table) + " DISABLE TRIGGER USER");
    }
    schema.execute("TRUNCATE " + Schema.quotedTables(tables));
    copyAll(connection.unwrap(PGConnection.class).getCopyAPI(), progress);
    for (String table : tables) {
      schema.execute("ALTER TABLE " + Schema.quotedTable(table) + " ENABLE TRIGGER USER");
    }
    for (String table : fenced) {
      schema.execute("ALTER TABLE " + Schema.quotedTable(table) + " FORCE ROW LEVEL SECURITY");
    }
    for (Schema.ForeignKey key : keys) {
      schema.execute(key.add());
    }
    for (Manifest.Sequence sequence : manifest.sequences()) {
      schema.set(sequence);
    }
  }

  private void copyAll(CopyManager copy, Progress progress) throws SQLException, IOException {
    progress.expect(manifest.tables().size());
    for (Manifest.Table table : manifest.tables()) {
      String into = Schema.quotedTable(table.name()) + " (" + Schema.quoted(table.columns()) + ")";
      try (InputStream rows = open(table.entry())) {
        long copied = copy.copyIn("COPY " + into + " FROM STDIN (ENCODING 'UTF8')", rows);
        if (copied != table.rows()) {
          throw new IOException(
              table.name() + ": " + copied + " rows arrived instead of " + table.rows());
        }
      }
      progress.step();
    }
  }

  private static Manifest manifest(ZipFile archive, Path file) throws IOException {
    ZipEntry entry = archive.getEntry(Manifest.NAME);
    if (entry == null) {
      throw Refusal.failed(file + " is not a backup of Assay's: it has no " + Manifest.NAME);
    }
    Manifest manifest;
    try (InputStream bytes = archive.getInputStream(entry)) {
      manifest = ManifestJson.read(bytes.readAllBytes());
    } catch (JacksonException e) {
      throw Refusal.failed(file + ": its " + Manifest.NAME + " cannot be read");
    }
    if (manifest.format() > Manifest.FORMAT) {
      throw Refusal.failed(
          file + " was written by Assay " + manifest.assay() + ": restore it with that or a newer");
    }
    return manifest;
  }

  private void verify(Path file) throws IOException {
    for (Manifest.Table table : manifest.tables()) {
      verify(file, table.entry(), table.sha256());
    }
    for (Manifest.File kept : manifest.files()) {
      verify(file, kept.entry(), kept.sha256());
    }
  }

  private void verify(Path file, String entry, String expected) throws IOException {
    String actual;
    try (DigestInputStream bytes = new DigestInputStream(open(entry), DigestingOutput.sha256())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      actual = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    } catch (ZipException e) {
      actual = "";
    }
    if (!actual.equals(expected)) {
      throw Refusal.failed(file + " is damaged at " + entry + ": nothing was restored");
    }
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw new ZipException("no " + name);
    }
    return archive.getInputStream(entry);
  }
}
