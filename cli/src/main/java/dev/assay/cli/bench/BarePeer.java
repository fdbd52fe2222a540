// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.serve.Program;
import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.RunningCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link BareServer} in a process of its own, on the cluster of the installation beside it. */
final class BarePeer implements AutoCloseable {
  private static final String DATABASE = "bare";

  private final Process process;
  private final int port;
  private final double startSeconds;

  private BarePeer(Process process, int port, double startSeconds) {
    this.process = process;
    this.port = port;
    this.startSeconds = startSeconds;
  }

  /** Makes the peer's database in the cluster and its one table. */
  static Database database(Path cluster) throws SQLException {
    RunningCluster running = Cluster.in(cluster).running().orElseThrow();
    Database application = running.application();
    try (Connection connection = running.superuser().connect();
        Statement sql = connection.createStatement()) {
      sql.execute("create database " + DATABASE + " owner " + application.user());
    }
    String url = application.url();
    Database own =
        new Database(
            url.substring(0, url.lastIndexOf('/') + 1) + DATABASE,
            application.user(),
            application.password());
    try (Connection connection = own.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(BareServer.TABLE);
    }
    return own;
  }

  /** Starts the peer with the options of Assay's own web process and opens its first page. */
  static BarePeer start(Database database) throws IOException {
    Program program = Program.ofThisProcess();
    List<String> command = new ArrayList<>();
    command.addAll(program.command(BareServer.class, program.serviceOptions()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ASSAY_DATABASE_URL", database.url());
    builder.environment().put("ASSAY_DATABASE_USER", database.user());
    builder.environment().put("ASSAY_DATABASE_PASSWORD", database.password());
    builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
    builder.environment().put("SERVER_PORT", "0");
    long began = System.nanoTime();
    Process process = builder.start();
    List<String> said = new ArrayList<>();
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.startsWith(BareServer.PORT)) {
        int port = Integer.parseInt(line.substring(BareServer.PORT.length()));
        Thread.ofVirtual().start(() -> drain(lines));
        try (Wire wire = new Wire(port)) {
          wire.get("/", "");
        }
        return new BarePeer(process, port, (System.nanoTime() - began) / 1e9);
      }
    }
    throw new IOException("the bare peer did not start:\n" + String.join("\n", said));
  }

  private static void drain(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // the peer was stopped
    }
  }

  double startSeconds() {
    return startSeconds;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
