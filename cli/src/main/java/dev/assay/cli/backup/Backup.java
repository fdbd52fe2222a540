// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import dev.assay.cli.serve.InstallationKey;
import dev.assay.postgres.Database;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes an installation into one file: every row as of one moment, while the server may go on
 * working, and the files beside the database. The file appears whole or not at all and only its
 * owner can read it.
 */
public final class Backup {

  /** What of the data folder is not the installation's knowledge. */
  static final List<String> NOT_KEPT =
      List.of("database", "logs", "lock", InstallationKey.FILE); // the last opens keys of models

  private final Database database;
  private final Path folder;
  private final String version;
  private final Clock clock;

  public Backup(Database database, Path folder, String version, Clock clock) {
    this.database = database;
    this.folder = folder;
    this.version = version;
    this.clock = clock;
  }

  /** Writes the file, replacing one of that name; returns the number of rows. */
  public long to(Path file, Progress progress) throws IOException, SQLException {
    Path target = file.toAbsolutePath();
    Path writing = target.resolveSibling("." + target.getFileName() + ".part");
    Files.deleteIfExists(writing);
    Files.createFile(
        writing,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Manifest manifest;
      try (ZipOutputStream archive =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(writing)))) {
        manifest = write(archive, progress);
      }
      try (FileChannel channel = FileChannel.open(writing, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
      return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
    } finally {
      Files.deleteIfExists(writing);
    }
  }

  private Manifest write(ZipOutputStream archive, Progress progress)
      throws IOException, SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      Schema schema = new Schema(connection);
      schema.openFences();
      String schemaVersion =
          schema
              .version()
              .orElseThrow(() -> new IOException("the database has no tables of Assay's"));
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      List<Manifest.Table> tables = new ArrayList<>();
      List<String> names = schema.tables();
      progress.expect(names.size());
      for (String name : names) {
        tables.add(table(archive, copy, name, schema.columns(name)));
        progress.step();
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              version,
              clock.instant(),
              schemaVersion,
              tables,
              schema.sequences(),
              files(archive));
      archive.putNextEntry(new ZipEntry(Manifest.NAME));
      archive.write(ManifestJson.write(manifest));
      archive.closeEntry();
      return manifest;
    }
  }

  private static Manifest.Table table(
      ZipOutputStream archive, CopyManager copy, String name, List<String> columns)
      throws IOException, SQLException {
    Manifest.Table unfinished = new Manifest.Table(name, columns, 0, "");
    archive.putNextEntry(new ZipEntry(unfinished.entry()));
    DigestingOutput output = new DigestingOutput(archive);
    String from = Schema.quotedTable(name) + " (" + Schema.quoted(columns) + ")";
    long rows = copy.copyOut("COPY " + from + " TO STDOUT (ENCODING 'UTF8')", output);
    archive.closeEntry();
    return new Manifest.Table(name, columns, rows, output.hash());
  }

  private List<Manifest.File> files(ZipOutputStream archive) throws IOException {
    List<Manifest.File> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        Path inside = folder.relativize(path);
        if (!kept(inside.getName(0).toString())) {
          continue;
        }
        Manifest.File unfinished = new Manifest.File(inside.toString(), "");
        archive.putNextEntry(new ZipEntry(unfinished.entry()));
        DigestingOutput output = new DigestingOutput(archive);
        Files.copy(path, output);
        archive.closeEntry();
        files.add(new Manifest.File(inside.toString(), output.hash()));
      }
    }
    return files;
  }

  private static boolean kept(String name) {
    return NOT_KEPT.stream().noneMatch(other -> name.equals(other) || name.startsWith(other + "."));
  }
}
