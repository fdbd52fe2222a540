// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL cluster in a folder of its own: created on first use, listening on 127.0.0.1 only,
 * with a role and a database {@code assay} for the application and a superuser for Assay's own
 * care. One process at a time may call {@link #start()}; whoever owns the folder sees to that.
 *
 * <p>PostgreSQL refuses to run as root, so root hands it to the system user {@code assay-db}. The
 * server reaches its files through its working directory and needs no right to walk down to it: the
 * folder may well be below {@code /root}.
 */
public final class Cluster {

  private static final String ROLE = "assay";

  private final Path directory;
  private final PostgresBinaries binaries;
  private final ServiceAccount account;
  private final List<String> settings;
  private final boolean durable;

  private Cluster(
      Path directory,
      PostgresBinaries binaries,
      ServiceAccount account,
      List<String> settings,
      boolean durable) {
    this.directory = directory;
    this.binaries = binaries;
    this.account = account;
    this.settings = List.copyOf(settings);
    this.durable = durable;
  }

  /** A cluster that keeps what it has acknowledged. */
  public static Cluster in(Path directory) {
    return new Cluster(
        directory.toAbsolutePath(),
        PostgresBinaries.unpacked(),
        accountFor(directory.toAbsolutePath().resolve("cluster")),
        List.of("max_connections=200", "jit=off", "cluster_name=assay"),
        true);
  }

  /** A cluster for tests: it forgets everything when the machine stops. */
  static Cluster scratchIn(Path directory) {
    return new Cluster(
        directory.toAbsolutePath(),
        PostgresBinaries.unpacked(),
        ServiceAccount.named("assay-db"),
        List.of(
            "max_connections=300",
            "jit=off",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "io_method=sync"),
        false);
  }

  /** Existing files stay with the user they belong to. */
  private static ServiceAccount accountFor(Path data) {
    return ServiceAccount.isRoot() && Files.exists(data)
        ? ServiceAccount.ownerOf(data)
        : ServiceAccount.named("assay-db");
  }

  /** Whether the cluster has been created. */
  public boolean exists() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /**
   * Starts the server, creating the cluster first if need be. A server that was left behind is
   * adopted if it is well, else stopped. Returns when connections are accepted.
   *
   * @throws PostgresFailure when the server does not come up, with the end of its log
   */
  public RunningCluster start() {
    return start(0);
  }

  /**
   * Starts the server as {@link #start()} does, on a given port if that is free: those who know the
   * old address find the new server.
   *
   * @param port the port to prefer; 0 for any
   */
  public RunningCluster start(int port) {
    try {
      initialise();
      var left = Postmaster.of(data());
      if (left.isPresent() && left.get().ready()) {
        return running(left.get());
      }
      clearRemains();
      return running(serverStart().run(port));
    } catch (IOException e) {
      throw new UncheckedIOException("The database in " + directory + " cannot be started", e);
    }
  }

  /** The server as it runs now, if it does and is ready. */
  public Optional<RunningCluster> running() {
    try {
      Optional<Postmaster> found =
          exists() ? Postmaster.of(data()).filter(Postmaster::ready) : Optional.empty();
      return found.isPresent() ? Optional.of(running(found.get())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The database in " + directory + " cannot be looked at", e);
    }
  }

  /** Starts the server so that it, and its files, vanish with the process that calls this. */
  RunningCluster startOnLeash() throws IOException {
    initialise();
    return running(serverStart().runOnLeash(directory));
  }

  private ServerStart serverStart() {
    return new ServerStart(binaries, account, data(), log(), settings);
  }

  private RunningCluster running(Postmaster postmaster) throws IOException {
    return new RunningCluster(postmaster, Credentials.read(credentials()), ROLE);
  }

  /** A server that is not well and backends whose server is gone would disturb a new start. */
  private void clearRemains() throws IOException {
    for (ProcessHandle process : Postmaster.processesIn(data())) {
      process.destroyForcibly();
      process.onExit().join();
    }
    Files.deleteIfExists(Postmaster.file(data()));
  }

  /** Fills the cluster under another name: it is there with its roles, or not at all. */
  private void initialise() throws IOException {
    if (exists()) {
      return;
    }
    Files.createDirectories(directory);
    Path filling = directory.resolve("cluster.new");
    FileTree.delete(filling);
    Files.createDirectory(filling);
    Files.setPosixFilePermissions(filling, PosixFilePermissions.fromString("rwx------"));
    account.own(filling);
    Credentials secrets = Credentials.random();
    initdb(filling);
    Path rules = filling.resolve("pg_hba.conf");
    Files.writeString(rules, "host all all 127.0.0.1/32 scram-sha-256\n");
    createRoles(filling, secrets);
    secrets.write(credentials());
    Files.move(filling, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initdb(Path filling) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb").toString(),
                "-D",
                ServerStart.HERE,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    if (!durable) {
      command.add("--no-sync");
    }
    ServerStart.run(account, command, filling, "");
  }

  /** In single-user mode: nothing listens before there are passwords. One statement a line. */
  private void createRoles(Path filling, Credentials secrets) throws IOException {
    String statements =
        """
        ALTER ROLE postgres PASSWORD '%s'
        CREATE ROLE assay LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '%s'
        CREATE DATABASE assay OWNER assay
        REVOKE CONNECT ON DATABASE postgres FROM PUBLIC
        """
            .formatted(secrets.superuser(), secrets.owner());
    List<String> command =
        List.of(
            binaries.program("postgres").toString(),
            "--single",
            "-D",
            ServerStart.HERE,
            "-c",
            "exit_on_error=on",
            "-c",
            "log_min_error_statement=panic",
            "postgres");
    ServerStart.run(account, command, filling, statements);
  }

  private Path data() {
    return directory.resolve("cluster");
  }

  private Path credentials() {
    return directory.resolve("credentials");
  }

  private Path log() {
    return directory.resolve("log");
  }
}
