// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.postgres.PostgresFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The top command: <code>./assay COMMAND</code>. Every subcommand is a class beside this one.
 *
 * <p>Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 bad input; a
 * command's help names any others.
 */
@Command(
    name = "assay",
    description = "Self-hosted skill tests for hiring backend developers.",
    subcommands = {
      BankCommand.class,
      ServeCommand.class,
      GradeCommand.class,
      ModelCommand.class,
      CandidateCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      JudgeCommand.class,
      ServiceCommand.class,
      RunCommand.class,
      CalibrateCommand.class,
      ScoreCommand.class,
      ClassicalCommand.class,
      AssembleCommand.class,
      SimulateCommand.class,
      DecideCommand.class,
      FairnessCommand.class,
      DemandCommand.class,
      ExposureCommand.class,
      DoctorCommand.class,
      LanguagesCommand.class,
      BenchCommand.class,
      TestCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExample: ",
    footer = "./assay serve --demo")
public final class Assay implements Runnable {

  /** The launcher acts on these before Java starts; commands that install heed them too. */
  @Option(
      names = "--yes",
      description = "Install what is missing without asking.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean yes;

  @Option(
      names = "--no-install",
      description = "Never install anything.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean noInstall;

  @Spec private CommandSpec self;

  Assay() {}

  public static void main(String[] arguments) {
    // Read by libraries on first use: a command's stdout is for its result.
    System.setProperty("logback.configurationFile", "dev/assay/cli/logging.xml");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Assay())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(Assay::badInput)
        .setExecutionExceptionHandler(Assay::failed);
  }

  @Override
  public void run() {
    self.commandLine().usage(self.commandLine().getOut());
  }

  private static int badInput(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String what = String.valueOf(problem.getMessage()).lines().findFirst().orElse("bad input");
    command.getErr().println(name + ": " + what + " (see ./" + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    String name = command.getCommandSpec().qualifiedName();
    return switch (problem) {
      case Refusal refusal -> {
        command.getErr().println(name + ": " + refusal.getMessage());
        yield refusal.exitCode();
      }
      // What a machine can do to us; anything else is a fault of ours and shows its trace.
      case IOException _, UncheckedIOException _, SQLException _, PostgresFailure _ -> {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        String because = cause == problem ? "" : " (" + cause + ")";
        command.getErr().println(name + ": " + problem.getMessage() + because);
        yield CommandLine.ExitCode.SOFTWARE;
      }
      default -> throw problem;
    };
  }
}
