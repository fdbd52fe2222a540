// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.RunningCluster;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The embedded PostgreSQL, kept running on one port until it is closed. */
final class DatabaseService implements AutoCloseable {

  private final Cluster cluster;
  private final Consumer<String> output;
  private RunningCluster running;
  private boolean closed;

  private DatabaseService(Cluster cluster, Consumer<String> output) {
    this.cluster = cluster;
    this.output = output;
    this.running = cluster.start();
  }

  /** Starts the server, or adopts the one that was left behind. */
  static DatabaseService start(Path directory, Consumer<String> output) {
    DatabaseService service = new DatabaseService(Cluster.in(directory), output);
    service.watch();
    return service;
  }

  synchronized Database application() {
    return running.application();
  }

  private synchronized void watch() {
    running.onExit().thenRunAsync(this::startAgain);
  }

  private synchronized void startAgain() {
    if (!closed) {
      output.accept("the database ended; starting it again");
      running = cluster.start(running.port());
      watch();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    running.stop();
  }
}
