// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.Workshop.BuildLimits;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.NoEntryPoint;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The judge: the way in to this module. Every program runs in a sandbox; nothing a program prints
 * or leaves behind decides about it except what it writes to its standard output. Thread-safe as
 * far as the sandbox is; runs beside each other share the machine, and measured times with it.
 *
 * <pre>{@code
 * Judge judge = new Judge(sandbox, Languages.standard());
 * ProblemPackage problem = PackageReader.read(PackageFiles.in(folder)).orThrow();
 * Program program = Program.of(judge.languages().named("python").orElseThrow(), text);
 * Judgement judgement = judge.problem(problem).judge(program, Scope.EVERY_GROUP, Progress.NONE);
 * CandidateReport report = CandidateReport.of(judgement);
 * }</pre>
 */
public final class Judge {
  private final Sandbox sandbox;
  private final Languages languages;
  private final Workshop workshop;

  public Judge(Sandbox sandbox, Languages languages) {
    this.sandbox = sandbox;
    this.languages = languages;
    this.workshop = new Workshop(sandbox, languages);
  }

  /** The languages and which of them are there. */
  public Languages languages() {
    return languages;
  }

  /**
   * A judge for one problem. It keeps what is made once for a problem (its validators, its derived
   * time limit), so keep it as long as submissions may come.
   */
  public ProblemJudge problem(ProblemPackage problem) {
    return new ProblemJudge(sandbox, workshop, languages, problem);
  }

  /** Compiles a program and runs it once. */
  public Trial run(Program program, InputStream input, RunLimits limits)
      throws InterruptedException {
    Build build = workshop.build(program, BuildLimits.standard());
    return switch (build) {
      case Build.Refused refused -> Trial.unbuilt(Verdict.CE, build, "could not be compiled");
      case Build.Failed failed -> Trial.unbuilt(Verdict.JE, build, failed.reason());
      case Build.Ready ready -> {
        try {
          Executable executable = ready.executable();
          var cell = executable.cell(limits, List.of(), Map.of(), false);
          yield Trial.of(build, Run.of(sandbox.run(cell, input), executable, limits));
        } catch (SandboxFault | NoEntryPoint e) {
          yield Trial.unbuilt(Verdict.JE, build, String.valueOf(e.getMessage()));
        }
      }
    };
  }
}
