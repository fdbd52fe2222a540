// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.backup.Restore;
import dev.assay.cli.serve.DataDirectory;
import dev.assay.cli.serve.ServeSettings;
import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.FileTree;
import dev.assay.postgres.RunningCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings an installation back from a backup, whole or not at all. */
@Command(
    name = "restore",
    description = {
      "Bring an installation back from a file that 'backup' wrote.",
      "The file is checked first. Either everything is restored or nothing is changed."
    },
    footer = "./assay restore assay-monday.zip --data /srv/assay")
final class RestoreCommand implements Callable<Integer> {

  @Mixin private DataOption data;

  @Option(names = "--force", description = "Replace an installation that is there.")
  private boolean force;

  @Parameters(paramLabel = "FILE", description = "The backup to read.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      throw Refusal.badInput("there is no file " + file);
    }
    Optional<Database> own = ServeSettings.database(System.getenv());
    try (Restore restore = Restore.open(file);
        DataDirectory directory = DataDirectory.open(data.directory());
        TerminalProgress progress = new TerminalProgress("restore")) {
      if (own.isPresent()) {
        refuseIfTaken(Restore.isTaken(own.get()), "the database " + own.get().url());
        restore.into(own.get(), progress);
      } else {
        refuseIfTaken(Files.exists(directory.database()), directory.path().toString());
        intoNewCluster(restore, directory.database(), progress);
      }
      restore.filesInto(directory.path());
      System.err.printf("assay restore: %,d rows are back from %s%n", restore.rows(), file);
    }
    return 0;
  }

  private void refuseIfTaken(boolean taken, String where) {
    if (taken && !force) {
      throw Refusal.failed(
          where + " holds an installation already. Replace it with --force, or name another.");
    }
  }

  /** Fills a cluster beside the old one and puts it in its place when it is complete. */
  private static void intoNewCluster(Restore restore, Path database, TerminalProgress progress)
      throws IOException, SQLException {
    Path filling = database.resolveSibling("database.restoring");
    Cluster.in(filling).running().ifPresent(RunningCluster::stop);
    FileTree.delete(filling);
    Cluster cluster = Cluster.in(filling);
    RunningCluster running = cluster.start();
    try {
      restore.into(running.application(), progress);
    } finally {
      running.stop();
    }
    if (Files.exists(database)) {
      Path replaced = database.resolveSibling("database.replaced");
      Cluster.in(database).running().ifPresent(RunningCluster::stop);
      FileTree.delete(replaced);
      Files.move(database, replaced, StandardCopyOption.ATOMIC_MOVE);
      System.err.println(
          "assay restore: what was there is kept in " + replaced + "; delete it when you are sure");
    }
    Files.move(filling, database, StandardCopyOption.ATOMIC_MOVE);
  }
}
