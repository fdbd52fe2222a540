// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import dev.assay.postgres.PostgresBinaries;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** One PostgreSQL server in a cell, from its birth to its end. */
final class SqlCluster implements AutoCloseable {
  static final String SUPERUSER = "keeper";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PROGRAMS = "/opt/postgresql";
  private static final String SOCKETS = "/opt/sockets";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final long MB = 1L << 20;

  /** Address space of one session in kB: a greedy query gets an error, not the cell's end. */
  private static final int SESSION_KB = 448 * 1024;

  /**
   * Largest file of one session, in blocks of 512 bytes: one table fails before the disk is full.
   */
  private static final int FILE_BLOCKS = 128 * 2048;

  private static final Limits LIMITS =
      Limits.defaults()
          .withTime(Limits.FOREVER, Limits.FOREVER)
          .withMemory(1024 * MB)
          .withDisk(384 * MB)
          .withOutput(16 * MB)
          .withProcesses(64)
          .withOpenFiles(1024);

  private static final List<String> SETTINGS =
      List.of(
          // Passwords are random and the socket is the judge's: stretching them would protect
          // nothing
          // and cost more than most queries.
          "scram_iterations=1",
          "listen_addresses=",
          "unix_socket_directories=" + SOCKETS,
          "max_connections=48",
          "shared_buffers=32MB",
          "work_mem=4MB",
          "hash_mem_multiplier=1",
          "maintenance_work_mem=16MB",
          "temp_file_limit=64MB",
          "max_worker_processes=0",
          "max_parallel_workers=0",
          "autovacuum=off",
          "jit=off",
          "fsync=off",
          "full_page_writes=off",
          "synchronous_commit=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "min_wal_size=8MB",
          "max_wal_size=32MB",
          "io_method=sync",
          "log_min_messages=fatal",
          "deadlock_timeout=200ms",
          "TimeZone=UTC",
          "DateStyle=ISO, YMD",
          "IntervalStyle=postgres",
          "extra_float_digits=1");

  private final RunningCell cell;
  private final Path folder;
  private final String password;

  private SqlCluster(RunningCell cell, Path folder, String password) {
    this.cell = cell;
    this.folder = folder;
    this.password = password;
  }

  /** Returns when the server accepts connections. */
  static SqlCluster start(Sandbox sandbox) throws SqlFault {
    String password = secret();
    try {
      Path folder =
          Files.createTempDirectory(
              "assay-sql-",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path sockets = Files.createDirectory(folder.resolve("s"));
      Cell cell =
          Cell.of("/bin/sh", "-c", script())
              .with(new Mount.ReadOnly(PostgresBinaries.unpacked().directory(), PROGRAMS))
              .with(new Mount.ReadWrite(sockets, SOCKETS))
              .with(Tree.of("password", password.getBytes(StandardCharsets.UTF_8)))
              .with(LIMITS);
      SqlCluster cluster = new SqlCluster(sandbox.start(cell), folder, password);
      cluster.awaitReady();
      return cluster;
    } catch (IOException | SandboxFault e) {
      throw new SqlFault("the database for queries could not be started", e);
    }
  }

  private static String script() {
    StringBuilder server = new StringBuilder("exec " + PROGRAMS + "/bin/postgres -D /work/data");
    SETTINGS.forEach(setting -> server.append(" -c '").append(setting).append("'"));
    return """
    set -e
    umask 077
    %s/bin/initdb -D /work/data --username=%s --pwfile=/work/password --auth=password \
      --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 \
      --wal-segsize=1 --set scram_iterations=1 --no-sync --no-instructions >/dev/null
    rm /work/password
    ulimit -v %d
    ulimit -f %d
    %s
    """
        .formatted(PROGRAMS, SUPERUSER, SESSION_KB, FILE_BLOCKS, server);
  }

  private void awaitReady() throws SqlFault {
    Thread.ofVirtual().start(() -> drain(cell.stdout()));
    var complaints = new Complaints(cell.stderr());
    Thread.ofVirtual().start(complaints);
    long end = System.nanoTime() + PATIENCE.toNanos();
    SQLException last = null;
    while (cell.alive() && System.nanoTime() < end) {
      try (Connection connection = keeper("postgres")) {
        connection.isValid(1);
        return;
      } catch (SQLException notYet) {
        last = notYet;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    close();
    throw new SqlFault(
        "the database for queries did not start: "
            + complaints.text()
            + (last == null ? "" : " (" + last.getMessage() + ")"));
  }

  private static void drain(java.io.InputStream stream) {
    try (stream) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException ended) {
      return;
    }
  }

  boolean alive() {
    return cell.alive();
  }

  /** A connection that may do everything in the cluster. */
  Connection keeper(String database) throws SQLException {
    Login login = new Login(database, SUPERUSER, password, "pg_catalog");
    return connect(login, Duration.ofSeconds(120), 64 << 20);
  }

  /**
   * @param patience how long to wait for any answer
   * @param bytes most that a result may have
   */
  Connection connect(Login login, Duration patience, int bytes) throws SQLException {
    Properties how = new Properties();
    how.setProperty("user", login.role());
    how.setProperty("password", login.password());
    how.setProperty("options", "-c search_path=" + login.path());
    how.setProperty("sslmode", "disable");
    how.setProperty("gssEncMode", "disable");
    how.setProperty("socketFactory", "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg");
    how.setProperty("socketFactoryArg", folder.resolve("s/.s.PGSQL.5432").toString());
    how.setProperty("socketTimeout", Long.toString(patience.toSeconds()));
    how.setProperty("maxResultBuffer", Integer.toString(bytes));
    how.setProperty("ApplicationName", "judge");
    return DriverManager.getConnection("jdbc:postgresql://localhost/" + login.database(), how);
  }

  static String secret() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Ends the server at once. */
  void kill() {
    cell.kill();
  }

  @Override
  public void close() {
    cell.close();
    try {
      Files.deleteIfExists(folder.resolve("s/.s.PGSQL.5432"));
      Files.deleteIfExists(folder.resolve("s/.s.PGSQL.5432.lock"));
      Files.deleteIfExists(folder.resolve("s"));
      Files.deleteIfExists(folder);
    } catch (IOException left) {
      return; // an empty folder stays behind
    }
  }
}
