// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.Workshop.BuildLimits;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import dev.assay.judge.problem.OutputValidation.Custom;
import dev.assay.judge.problem.OutputValidation.Standard;
import dev.assay.judge.problem.OutputValidation.Validator;
import dev.assay.judge.problem.ProblemLimits;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who checks the outputs of one problem. Validators of a package are compiled once, when needed.
 */
final class Checks {
  private final Sandbox sandbox;
  private final Workshop workshop;
  private final Languages languages;
  private final ProblemPackage problem;
  private Optional<Ready> ready = Optional.empty();

  Checks(Sandbox sandbox, Workshop workshop, Languages languages, ProblemPackage problem) {
    this.sandbox = sandbox;
    this.workshop = workshop;
    this.languages = languages;
    this.problem = problem;
  }

  /** Validators that can run, or why one of them cannot. */
  private record Ready(List<Executable> validators, Optional<String> fault) {}

  CaseRunner runner(Executable executable, RunLimits limits) throws InterruptedException {
    return switch (problem.validation()) {
      case Standard standard ->
          new CaseJudge(sandbox, problem, executable, limits, new StandardCheck(standard));
      case Custom custom -> custom(custom, executable, limits);
    };
  }

  private CaseRunner custom(Custom custom, Executable executable, RunLimits limits)
      throws InterruptedException {
    Ready prepared = prepared(custom);
    if (prepared.fault().isPresent()) {
      String fault = prepared.fault().get();
      return test -> CaseResult.fault(test.name(), fault);
    }
    if (custom.interactive()) {
      return new InteractiveJudge(
          sandbox, problem, executable, limits, prepared.validators().getFirst());
    }
    ValidatorCheck check = new ValidatorCheck(sandbox, problem.limits(), prepared.validators());
    return new CaseJudge(sandbox, problem, executable, limits, check);
  }

  private synchronized Ready prepared(Custom custom) throws InterruptedException {
    if (ready.isEmpty()) {
      ready = Optional.of(prepare(custom));
    }
    return ready.get();
  }

  private Ready prepare(Custom custom) throws InterruptedException {
    ProblemLimits limits = problem.limits();
    List<Executable> validators = new ArrayList<>();
    for (Validator validator : custom.validators()) {
      String name = "output validator '" + validator.name() + "'";
      Sources sources = Sources.of(validator.files());
      if (!(languages.of(sources) instanceof Choice.Known(var language))) {
        return fault(name + " is in a language this judge does not have");
      }
      Build build =
          workshop.build(
              new Program(language, sources),
              new BuildLimits(limits.compilationTime(), limits.compilationMemoryBytes()));
      switch (build) {
        case Build.Ready(Executable executable, var time) -> validators.add(executable);
        case Build.Refused refused -> {
          return fault(name + " does not compile: " + refused.text().strip());
        }
        case Build.Failed(String reason) -> {
          return fault(name + ": " + reason);
        }
      }
    }
    return new Ready(List.copyOf(validators), Optional.empty());
  }

  private static Ready fault(String reason) {
    return new Ready(List.of(), Optional.of(reason));
  }
}
