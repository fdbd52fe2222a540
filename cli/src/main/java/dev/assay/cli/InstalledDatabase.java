// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.serve.DataDirectory;
import dev.assay.cli.serve.ServeSettings;
import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.RunningCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database of an installation, for the length of one command: the operator's own, the embedded
 * one as it runs, or the embedded one started for the occasion.
 */
final class InstalledDatabase implements AutoCloseable {

  /** What has to be undone in the end, in order. */
  private interface Ending {
    void end() throws IOException;
  }

  private final Database database;
  private final Ending ending;

  private InstalledDatabase(Database database, Ending ending) {
    this.database = database;
    this.ending = ending;
  }

  static InstalledDatabase open(Path folder) throws IOException {
    Optional<Database> own = ServeSettings.database(System.getenv());
    if (own.isPresent()) {
      return new InstalledDatabase(own.get(), () -> {});
    }
    Path database = folder.resolve("database");
    if (!Files.isDirectory(database)) {
      throw Refusal.failed("there is no installation in " + folder + ": name one with --data");
    }
    Cluster cluster = Cluster.in(database);
    Optional<RunningCluster> running = cluster.running();
    if (running.isPresent()) {
      return new InstalledDatabase(running.get().application(), () -> {});
    }
    DataDirectory data = DataDirectory.open(folder);
    RunningCluster started = cluster.start();
    return new InstalledDatabase(
        started.application(),
        () -> {
          started.stop();
          data.close();
        });
  }

  /**
   * The database of an installation that is being served: never starts one.
   *
   * @throws Refusal when there is none
   */
  static Database served(Path folder) {
    return ServeSettings.database(System.getenv())
        .or(() -> Cluster.in(folder.resolve("database")).running().map(RunningCluster::application))
        .orElseThrow(() ->
            Refusal.failed(
                "no database runs in "
                    + folder
                    + ": start ./assay serve there, name another folder with --data, or set"
                    + " ASSAY_DATABASE_URL"));
  }

  Database database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    ending.end();
  }
}
