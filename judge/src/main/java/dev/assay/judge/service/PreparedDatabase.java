// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.postgres.PostgresBinaries;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A PostgreSQL whose data directory was made ahead of need: a cluster is initialised and its tables
 * are filled once, in a cell of its own; whoever needs it later gets a copy in a new cell and waits
 * for neither. Each copy is alone, with memory and limits that are no service's, and gone with its
 * cell.
 *
 * <p>It listens on {@code 127.0.0.1:5432} of the network that its cell is in, and nowhere else.
 * Whoever is in that network may be its {@link #USER} without a password. What a service does with
 * it is counted in {@code pg_stat_statements}, which only its {@link #SUPERUSER} may read and
 * reset. Where the superuser looks, nothing of the service is in its way: it finds no function or
 * operator but PostgreSQL's own, and waits for no lock for long.
 */
public final class PreparedDatabase {

  /** The role that owns the tables, and nothing else. */
  public static final String USER = "service";

  /** Whoever looks at what the service has done; has a {@link #password()}. */
  public static final String SUPERUSER = "keeper";

  /** The database that holds the tables. */
  public static final String DATABASE = "postgres";

  private static final String PROGRAMS = "/opt/postgresql";
  private static final String PREPARED = "/opt/prepared";
  private static final String ARCHIVE = "data.tar";
  private static final String READY = "ready to accept connections";

  /** Memory, and as much again for files, unless asked for otherwise. */
  private static final long BYTES = 256L << 20;

  private static final String INITIALISE =
      """
      set -e
      umask 077
      %1$s/bin/initdb -D /tmp/data --username=%2$s --auth=trust --encoding=UTF8 --locale=C \\
        --locale-provider=builtin --builtin-locale=C.UTF-8 --wal-segsize=1 \\
        --no-sync --no-instructions >/tmp/log
      printf 'host all %5$s 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n' \
        >/tmp/data/pg_hba.conf
      %1$s/bin/postgres --single -j \\
        -c exit_on_error=on -c log_min_messages=warning -D /tmp/data %3$s >>/tmp/log
      tar -C /tmp -cf /work/%4$s data
      """
          .formatted(PROGRAMS, SUPERUSER, DATABASE, ARCHIVE, USER);

  /** Statements before the script's, each with the empty line that ends it. */
  private static final String ROLES =
      """
      set client_min_messages = warning;

      alter role %1$s password '%2$s';

      alter role %1$s set search_path = pg_catalog;

      alter role %1$s set statement_timeout = '20s';

      alter role %1$s set lock_timeout = '10s';

      create schema %1$s;

      create extension pg_stat_statements schema %1$s;

      create role %3$s login;

      grant create on database %4$s to %3$s;

      alter schema public owner to %3$s;

      set role %3$s;

      """;

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=32",
          "shared_buffers=16MB",
          "max_worker_processes=0",
          "max_parallel_workers=0",
          "jit=off",
          "fsync=off",
          "full_page_writes=off",
          "synchronous_commit=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "min_wal_size=2MB",
          "max_wal_size=32MB",
          "io_method=sync",
          "shared_preload_libraries=pg_stat_statements",
          "pg_stat_statements.max=1000",
          "TimeZone=UTC");

  private final Tree archive;
  private final String password;

  private PreparedDatabase(Tree archive, String password) {
    this.archive = archive;
    this.password = password;
  }

  /**
   * Initialises a cluster and runs a script in it.
   *
   * @param script SQL; statements end with a semicolon and an empty line, or with the script
   * @throws IOException when the script fails, with what PostgreSQL said
   */
  public static PreparedDatabase of(Sandbox sandbox, String script)
      throws IOException, SandboxFault, InterruptedException {
    Limits limits =
        Limits.defaults()
            .withTime(Duration.ofMinutes(2), Duration.ofMinutes(5))
            .withMemory(3 * BYTES)
            .withDisk(BYTES);
    Cell cell = programs(Cell.of("/bin/sh", "-c", INITIALISE)).with(limits).exporting();
    String password = UUID.randomUUID().toString();
    String all = ROLES.formatted(SUPERUSER, password, USER, DATABASE) + script + "\n";
    Execution made = sandbox.run(cell, new ByteArrayInputStream(all.getBytes(UTF_8)));
    if (!made.succeeded()) {
      throw new IOException(
          "the database could not be prepared: " + new String(made.stderr(), UTF_8).strip());
    }
    Tree left = made.exported().orElseThrow();
    return new PreparedDatabase(Tree.of(ARCHIVE, left.content(ARCHIVE).orElseThrow()), password);
  }

  /** The password of its {@link #SUPERUSER}. */
  public String password() {
    return password;
  }

  /** Bytes of the archive that each copy is unpacked from. */
  public long bytes() {
    return archive.bytes();
  }

  /**
   * Starts a copy; returns when it accepts connections.
   *
   * @throws SandboxFault also when the server does not start, with what it said
   */
  public RunningCell start(Sandbox sandbox, CellNetwork network) throws SandboxFault {
    Cell cell =
        programs(Cell.of("/bin/sh", "-c", serving()))
            .with(new Mount.Files(archive, PREPARED))
            .with(
                Limits.defaults()
                    .withTime(Limits.FOREVER, Limits.FOREVER)
                    .withMemory(2 * BYTES)
                    .withDisk(BYTES)
                    .withOutput(16L << 20));
    RunningCell running = sandbox.start(cell, network);
    try {
      awaitReady(new BufferedReader(new InputStreamReader(running.stderr(), UTF_8)));
      return running;
    } catch (IOException e) {
      running.close();
      throw new SandboxFault("The database of a service did not start: " + e.getMessage(), e);
    }
  }

  private static Cell programs(Cell cell) {
    return cell.with(new Mount.ReadOnly(PostgresBinaries.unpacked().directory(), PROGRAMS));
  }

  private static String serving() {
    var server = new StringBuilder("umask 077; tar -C /work -xf " + PREPARED + "/" + ARCHIVE);
    server.append(" && exec ").append(PROGRAMS).append("/bin/postgres -D /work/data");
    SETTINGS.forEach(setting -> server.append(" -c '").append(setting).append("'"));
    return server.toString();
  }

  /** Its log is read to its end, so that it never waits for a reader. */
  private static void awaitReady(BufferedReader log) throws IOException {
    var said = new ArrayList<String>();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains(READY)) {
        Thread.ofVirtual().name("database-log").start(() -> drain(log));
        return;
      }
      said.add(line);
    }
    throw new IOException(said.isEmpty() ? "it said nothing" : String.join("; ", said));
  }

  private static void drain(BufferedReader log) {
    try (log) {
      log.transferTo(Writer.nullWriter());
    } catch (IOException ended) {
      return;
    }
  }
}
