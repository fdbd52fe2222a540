// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.backup.Backup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes an installation into one file, while it runs or not. */
@Command(
    name = "backup",
    description = {
      "Write the whole installation into one file, as of one moment.",
      "The server may go on working meanwhile. Keep the file as safe as the installation: it holds"
          + " candidates' names and answers."
    },
    footer = "./assay backup assay-monday.zip")
final class BackupCommand implements Callable<Integer> {

  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Refusal.badInput("there is no folder " + folder + " to write the backup into");
    }
    try (InstalledDatabase installed = InstalledDatabase.open(data.directory());
        TerminalProgress progress = new TerminalProgress("backup")) {
      Backup backup =
          new Backup(installed.database(), data.directory(), Version.current(), Clock.systemUTC());
      long rows = backup.to(file, progress);
      System.err.printf("assay backup: %,d rows, %,d bytes in %s%n", rows, Files.size(file), file);
    }
    return 0;
  }
}
