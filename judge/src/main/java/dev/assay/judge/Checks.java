// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.functions.Signature;
import dev.assay.functions.harness.Harness;
import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.judge.Workshop.BuildLimits;
import dev.assay.judge.language.Language;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import dev.assay.judge.problem.OutputValidation.Custom;
import dev.assay.judge.problem.OutputValidation.Standard;
import dev.assay.judge.problem.OutputValidation.Validator;
import dev.assay.judge.problem.ProblemFormat;
import dev.assay.judge.problem.ProblemLimits;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who checks the outputs of one problem. Validators of a package are compiled once, when needed.
 */
final class Checks {
  private final Sandbox sandbox;
  private final Workshop workshop;
  private final Languages languages;
  private final ProblemPackage problem;
  private Optional<Ready> ready = Optional.empty();
  private Optional<Prepared> staticValidator = Optional.empty();
  private Optional<GroupGrader> grader = Optional.empty();

  Checks(Sandbox sandbox, Workshop workshop, Languages languages, ProblemPackage problem) {
    this.sandbox = sandbox;
    this.workshop = workshop;
    this.languages = languages;
    this.problem = problem;
  }

  /** Validators that can run, or why one of them cannot. */
  private record Ready(List<Executable> validators, Optional<String> fault) {}

  CaseRunner runner(Executable executable, RunLimits limits) throws InterruptedException {
    CaseRunner steady = new SteadyJudge(unsteady(executable, limits), limits.time());
    return ScoreRules.hold(
        problem,
        problem.data().validations().findAny().isPresent()
            ? validated(executable, steady)
            : steady);
  }

  /** What judges answers that were handed in. */
  CaseRunner runner(Answers answers) throws InterruptedException {
    return ScoreRules.hold(
        problem, new AnswerJudge(answers, ofOutputs(seen(Tree.of(answers.files())))));
  }

  /** What checks outputs, whatever wrote them. */
  OutputCheck ofOutputs(Optional<Tree> submission) throws InterruptedException {
    return switch (problem.validation()) {
      case Standard standard -> new StandardCheck(standard);
      case Custom custom -> {
        Ready prepared = prepared(custom);
        yield prepared.fault().isPresent()
            ? (_, _) -> {
              throw new CheckFault(prepared.fault().get());
            }
            : check(prepared.validators(), submission, Optional.empty());
      }
    };
  }

  /** The files output validators start among: a submission's, in the format that says so. */
  private Optional<Tree> seen(Tree submission) {
    return problem.format() == ProblemFormat.LEGACY ? Optional.empty() : Optional.of(submission);
  }

  private synchronized CaseRunner validated(Executable program, CaseRunner others)
      throws InterruptedException {
    if (staticValidator.isEmpty()) {
      staticValidator =
          Optional.of(prepare("static validator", problem.staticValidator().orElseThrow()));
    }
    Prepared validator = staticValidator.get();
    return validator.executable().isPresent()
        ? new StaticJudge(
            check(List.of(), Optional.empty(), Optional.empty()),
            validator.executable().get(),
            program,
            problem.data(),
            others)
        : broken(validator.fault().orElse(""));
  }

  private ValidatorCheck check(
      List<Executable> validators, Optional<Tree> submission, Optional<FeedbackFolder> folder) {
    return new ValidatorCheck(sandbox, problem.limits(), validators, submission, folder);
  }

  private CaseRunner unsteady(Executable executable, RunLimits limits) throws InterruptedException {
    if (problem.signature().isPresent()) {
      return function(problem.signature().get(), executable, limits);
    }
    return switch (problem.validation()) {
      case Standard standard ->
          new CaseJudge(sandbox, problem, executable, limits, new StandardCheck(standard));
      case Custom custom -> custom(custom, executable, limits);
    };
  }

  private CaseRunner function(Signature signature, Executable executable, RunLimits limits)
      throws InterruptedException {
    Optional<OutputCheck> validator = Optional.empty();
    if (problem.validation() instanceof Custom custom) {
      Ready prepared = prepared(custom);
      if (prepared.fault().isPresent()) {
        return broken(prepared.fault().get());
      }
      validator =
          Optional.of(check(prepared.validators(), seen(executable.built()), Optional.empty()));
    }
    String language = executable.toolchain().language().name();
    return new FunctionJudge(
        signature,
        Harness.of(language).orElseThrow(),
        validator,
        check -> new CaseJudge(sandbox, problem, executable, limits, check));
  }

  private static CaseRunner broken(String fault) {
    return test -> CaseResult.fault(test.name(), fault);
  }

  private CaseRunner custom(Custom custom, Executable executable, RunLimits limits)
      throws InterruptedException {
    Ready prepared = prepared(custom);
    if (prepared.fault().isPresent()) {
      return broken(prepared.fault().get());
    }
    if (!problem.multiPass()) {
      return onePass(custom, executable, limits, prepared.validators(), Optional.empty());
    }
    return new MultiPassJudge(
        problem.limits().validationPasses(),
        folder -> onePass(custom, executable, limits, prepared.validators(), Optional.of(folder)));
  }

  private CaseRunner onePass(
      Custom custom,
      Executable executable,
      RunLimits limits,
      List<Executable> validators,
      Optional<FeedbackFolder> folder) {
    Optional<Tree> submission = seen(executable.built());
    return custom.interactive()
        ? new InteractiveJudge(
            sandbox, problem, executable, limits, validators.getFirst(), submission, folder)
        : new CaseJudge(
            sandbox, problem, executable, limits, check(validators, submission, folder));
  }

  private synchronized Ready prepared(Custom custom) throws InterruptedException {
    if (ready.isEmpty()) {
      ready = Optional.of(prepare(custom));
    }
    return ready.get();
  }

  private Ready prepare(Custom custom) throws InterruptedException {
    List<Executable> validators = new ArrayList<>();
    for (Validator validator : custom.validators()) {
      Prepared prepared = prepare("output validator", validator);
      if (prepared.fault().isPresent()) {
        return new Ready(List.of(), prepared.fault());
      }
      validators.add(prepared.executable().orElseThrow());
    }
    return new Ready(List.copyOf(validators), Optional.empty());
  }

  /** A validator that can run, or why it cannot. */
  record Prepared(Optional<Executable> executable, Optional<String> fault) {}

  /** Compiles a validator of the package. */
  Prepared prepare(String kind, Validator validator) throws InterruptedException {
    ProblemLimits limits = problem.limits();
    String name = kind + " '" + validator.name() + "'";
    Sources sources = PackageScripts.named(Sources.of(validator.files()));
    Optional<Language> language = language(sources);
    if (language.isEmpty()) {
      return fault(name + " is in a language this judge does not have");
    }
    Build.Compiled build =
        workshop.build(
            new Program(language.get(), sources),
            new BuildLimits(limits.compilationTime(), limits.compilationMemoryBytes()));
    return switch (build) {
      case Build.Ready(Executable executable, var time) ->
          new Prepared(Optional.of(executable), Optional.empty());
      case Build.Refused refused -> fault(name + " does not compile: " + refused.text().strip());
      case Build.Failed(String reason) -> fault(name + ": " + reason);
    };
  }

  /** What a program of the package is in: of several languages, one that validators are in. */
  private Optional<Language> language(Sources sources) {
    if (PackageScripts.isIn(sources)) {
      return Optional.of(new PackageScripts());
    }
    if (languages.of(sources) instanceof Choice.Known(var known)) {
      return Optional.of(known);
    }
    return Stream.of("cpp", "c", "java", "python")
        .flatMap(name -> languages.named(name).stream())
        .filter(language ->
            sources.files().keySet().stream()
                .anyMatch(file -> language.extensions().stream().anyMatch(file::endsWith)))
        .findFirst();
  }

  /** What grades groups: the package's own grader, compiled once, where it has one. */
  synchronized GroupGrader grader() throws InterruptedException {
    if (grader.isEmpty()) {
      grader = Optional.of(problem.grader().isEmpty() ? GroupGrader.STANDARD : ownGrader());
    }
    return grader.get();
  }

  private GroupGrader ownGrader() throws InterruptedException {
    Prepared prepared = prepare("grader", problem.grader().orElseThrow());
    return prepared.executable().isPresent()
        ? new CustomGrader(
            sandbox, problem.limits(), problem.scoring(), prepared.executable().get())
        : CustomGrader.broken(prepared.fault());
  }

  private static Prepared fault(String reason) {
    return new Prepared(Optional.empty(), Optional.of(reason));
  }
}
