// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.functions.Signature;
import dev.assay.judge.Workshop.BuildLimits;
import dev.assay.judge.language.Language;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.NoEntryPoint;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final Kits kits;
  private final Workshop workshop;

  public Judge(Sandbox sandbox, Languages languages) {
    this(sandbox, languages, Kits.in(sandbox));
  }

  private Judge(Sandbox sandbox, Languages languages, Kits kits) {
    this.sandbox = sandbox;
    this.languages = languages;
    this.kits = kits;
    this.workshop = new Workshop(sandbox, languages, kits);
  }

  /** A judge that starts every compiler and every program when it is needed and not before. */
  public static Judge unhurried(Sandbox sandbox, Languages languages) {
    return new Judge(sandbox, languages, Kits.none(sandbox));
  }

  /**
   * Makes ready what lets programs in a language with a slow start begin sooner, and returns when
   * it is. Without this call it is made in the background, with the first program of the language.
   */
  public void warmUp(Language language) throws InterruptedException {
    Optional<Kits.Ready> ready = languages.toolchain(language).flatMap(kits::awaited);
    if (ready.isPresent()) {
      ready.get().compilers().await();
    }
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

  /** Compiles a function that is known to be right. */
  public ReferenceSolution reference(Program function, Signature signature)
      throws ReferenceSolution.NoAnswer, InterruptedException {
    return ReferenceSolution.of(sandbox, workshop, function, signature);
  }

  /** Compiles a program and runs it once. */
  public Trial run(Program program, InputStream input, RunLimits limits)
      throws InterruptedException {
    Build.Compiled build = workshop.build(program, BuildLimits.standard());
    return switch (build) {
      case Build.Refused refused -> Trial.unbuilt(Verdict.CE, build, "could not be compiled");
      case Build.Failed failed -> Trial.unbuilt(Verdict.JE, build, failed.reason());
      case Build.Ready ready -> {
        try {
          Executable executable = ready.executable();
          Launch launch = executable.launch(limits, List.of(), Map.of(), false);
          yield Trial.of(build, Run.of(launch.run(sandbox, input), executable, limits));
        } catch (SandboxFault | NoEntryPoint e) {
          yield Trial.unbuilt(Verdict.JE, build, String.valueOf(e.getMessage()));
        }
      }
    };
  }
}
