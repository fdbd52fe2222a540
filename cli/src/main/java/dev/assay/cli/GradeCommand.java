// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.serve.Grader;
import dev.assay.cli.serve.InstallationKey;
import dev.assay.postgres.Database;
import dev.assay.sandbox.SandboxUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Joins an installation as one more grader until it is told to stop. */
@Command(
    name = "grade",
    description = {
      "Join an installation as one more grader: beside ./assay serve, or on another machine.",
      "It works for the database that runs in --data, or the one that ASSAY_DATABASE_URL, _USER and"
          + " _PASSWORD name, says what it grades, and listens to nobody. Ctrl-C or SIGTERM stops"
          + " it: what it is at work on is finished, or given back after ten seconds. What a killed"
          + " grader was at work on is taken up by another within half a minute.",
      "Exit codes: 1 no database, or one of another version; 2 bad input; 3 no sandbox."
    },
    footer = "./assay grade --workers 4")
final class GradeCommand implements Callable<Integer> {
  private static final int MOST = 256;

  @Mixin private DataOption data;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many answers to grade at a time (default: ${DEFAULT-VALUE}).")
  private int workers;

  @Option(
      names = "--runners",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "How many of the candidates' runs to work beside them (default: ${DEFAULT-VALUE}).")
  private int runners;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws Exception {
    check("--workers", workers);
    check("--runners", runners);
    Database database = InstalledDatabase.served(data.directory());
    try {
      String key = InstallationKey.ifThere(data.directory());
      new Grader(database, workers, runners, key, self.commandLine().getOut()).run();
      return 0;
    } catch (SandboxUnavailable e) {
      self.commandLine().getErr().println("assay grade: " + e.getMessage());
      return JudgeCommand.NOT_HERE;
    }
  }

  private static void check(String option, int number) {
    if (number < 1 || number > MOST) {
      throw Refusal.badInput(option + " must be between 1 and " + MOST + ", not " + number);
    }
  }
}
