// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Starts the server of a cluster and waits until it accepts connections. */
record ServerStart(
    PostgresBinaries binaries, ServiceAccount account, Path data, Path log, List<String> settings) {

  /** The working directory, whatever the path that leads to it. */
  static final String HERE = "/proc/self/cwd";

  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final int TAIL = 2000;

  /**
   * Runs the server until its standard input ends, which it does at the latest when the process
   * that holds the other end is gone, kill -9 included; then removes the folder.
   */
  private static final String LEASH =
      """
      folder=$1; shift
      "$@" </dev/null & server=$!
      cat >/dev/null
      kill -QUIT $server; wait $server; cd /; rm -rf "$folder"
      """;

  /** Starts the server to stay, even when this process goes. */
  Postmaster run(int preferredPort) throws IOException {
    return run(
        preferredPort, List.of(), ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
  }

  /** Starts the server to go, with its folder, when this process does. */
  Postmaster runOnLeash(Path folder) throws IOException {
    List<String> leash = List.of("setsid", "sh", "-c", LEASH, "sh", folder.toString());
    return run(0, leash, ProcessBuilder.Redirect.PIPE);
  }

  private Postmaster run(int preferredPort, List<String> prefix, ProcessBuilder.Redirect input)
      throws IOException {
    int port = preferredPort == 0 ? freePort() : preferredPort;
    for (int attempt = 1; ; attempt++) {
      long before = Files.exists(log) ? Files.size(log) : 0;
      List<String> command = new ArrayList<>(prefix);
      command.addAll(account.command(server(port)));
      Optional<Postmaster> started = awaitReady(launch(command, input));
      if (started.isPresent()) {
        return started.get();
      }
      String said = tail(before);
      boolean portWasTaken = said.contains("could not bind");
      if (!portWasTaken || attempt == ATTEMPTS) {
        throw new PostgresFailure(
            "PostgreSQL did not start. The end of its log, " + log + ":\n" + said);
      }
      port = freePort();
    }
  }

  /** The command that serves this cluster on a port, without the account's part. */
  List<String> server(int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("postgres").toString(),
                "-D",
                HERE,
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
    for (String setting : settings) {
      command.add("-c");
      command.add(setting);
    }
    return command;
  }

  private Process launch(List<String> command, ProcessBuilder.Redirect input) throws IOException {
    return new ProcessBuilder(command)
        .directory(data.toFile())
        .redirectInput(input)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private Optional<Postmaster> awaitReady(Process process) throws IOException {
    while (process.isAlive()) {
      Optional<Postmaster> seen = Postmaster.of(data).filter(Postmaster::ready);
      if (seen.isPresent()) {
        return seen;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return Optional.empty();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private String tail(long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(from, file.length() - TAIL));
      byte[] rest = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(rest);
      return new String(rest, StandardCharsets.UTF_8);
    }
  }

  /** Runs a program in a folder to its end, and fails with what it said unless it succeeds. */
  static void run(ServiceAccount account, List<String> command, Path directory, String input)
      throws IOException {
    Process process =
        new ProcessBuilder(account.command(command))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.onExit().join().exitValue();
    if (exit != 0) {
      throw new PostgresFailure(command.getFirst() + " ended with " + exit + ":\n" + said);
    }
  }
}
