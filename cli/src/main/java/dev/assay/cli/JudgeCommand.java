// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.judge.DataFindings;
import dev.assay.judge.Judge;
import dev.assay.judge.PackageProof;
import dev.assay.judge.ProblemJudge;
import dev.assay.judge.SubmissionReport;
import dev.assay.judge.language.Languages;
import dev.assay.judge.problem.Finding;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.PackageReading;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges the labelled submissions of problem packages and holds them against their folders. */
@Command(
    name = "judge",
    description = {
      "Judge every labelled submission of problem packages (ICPC/Kattis, legacy and 2025-09) and"
          + " compare with what its folder promises.",
      "Exit codes: 0 all agree, 1 some do not, 2 a package cannot be read, 3 something could not be"
          + " judged here (a language or the sandbox is missing)."
    },
    footer = "./assay judge content/code/*")
final class JudgeCommand implements Callable<Integer> {
  static final int NOT_HERE = 3;

  @Parameters(
      paramLabel = "PACKAGE",
      arity = "1..*",
      description = "Folders of problem packages, or .zip or .kpp archives of such folders.")
  private List<Path> packages;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Spec private CommandSpec self;

  /** Of data that a package calls valid or invalid and its validators do not. */
  private int brokenPromises;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = self.commandLine().getErr();
    for (Path folder : packages) {
      if (!Files.isDirectory(folder) && !isArchive(folder)) {
        throw Refusal.badInput(
            folder + " is not a folder or a .zip or .kpp archive: a problem package is one");
      }
    }
    List<ProblemPackage> problems = new ArrayList<>();
    boolean unreadable = false;
    for (Path folder : packages) {
      PackageReading reading = PackageReader.read(PackageFiles.in(folder));
      for (Finding finding : reading.findings()) {
        err.println(folder + "/" + finding);
      }
      reading.problem().ifPresent(problems::add);
      unreadable |= reading.problem().isEmpty();
    }
    List<SubmissionReport> reports = new ArrayList<>();
    if (!problems.isEmpty()) {
      try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
        judge(new Judge(sandbox, Languages.standard()), problems, reports);
      } catch (SandboxUnavailable e) {
        err.println("assay judge: " + e.getMessage());
        return NOT_HERE;
      }
    }
    if (json) {
      self.commandLine().getOut().println(Reports.json(reports));
    }
    return exitCode(unreadable, reports);
  }

  private static boolean isArchive(Path file) {
    return Files.isRegularFile(file) && file.toString().matches("(?i).*[.](?:zip|kpp)");
  }

  private void judge(Judge judge, List<ProblemPackage> problems, List<SubmissionReport> reports)
      throws InterruptedException {
    try (TerminalProgress progress = new TerminalProgress("judging")) {
      progress.expect(problems.stream().mapToInt(p -> p.submissions().size()).sum());
      for (ProblemPackage problem : problems) {
        ProblemJudge at = judge.problem(problem);
        DataFindings data = at.dataFindings();
        data.inputs().forEach(finding -> say(problem, finding));
        data.validators().forEach(finding -> say(problem, finding));
        brokenPromises += data.validators().size();
        reports.addAll(
            new PackageProof(at)
                .reports(report -> {
                  progress.step();
                  if (!json) {
                    self.commandLine().getOut().println(Reports.line(report));
                  }
                }));
      }
    }
    if (!json) {
      self.commandLine().getOut().println(Reports.summary(reports));
    }
  }

  private void say(ProblemPackage problem, Object finding) {
    self.commandLine().getErr().println(problem.name() + "/" + finding);
  }

  private int exitCode(boolean unreadable, List<SubmissionReport> reports) {
    if (unreadable) {
      return 2;
    }
    if (brokenPromises > 0
        || reports.stream().anyMatch(r -> r.agrees().filter(agrees -> !agrees).isPresent())) {
      return 1;
    }
    return reports.stream().anyMatch(r -> r.verdict().isEmpty()) ? NOT_HERE : 0;
  }
}
