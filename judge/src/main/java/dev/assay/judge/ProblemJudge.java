// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.Workshop.BuildLimits;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import dev.assay.judge.problem.LabelledSubmission;
import dev.assay.judge.problem.ProblemLimits;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges programs against one problem. Thread-safe. */
public final class ProblemJudge {
  private final Sandbox sandbox;
  private final Workshop workshop;
  private final Languages languages;
  private final ProblemPackage problem;
  private final Checks checks;
  private Optional<Duration> timeLimit;

  ProblemJudge(Sandbox sandbox, Workshop workshop, Languages languages, ProblemPackage problem) {
    this.sandbox = sandbox;
    this.workshop = workshop;
    this.languages = languages;
    this.problem = problem;
    this.checks = new Checks(sandbox, workshop, languages, problem);
    this.timeLimit = problem.limits().time();
  }

  /** The problem. */
  public ProblemPackage problem() {
    return problem;
  }

  /**
   * The time limit: the stated one, else the one that follows from the slowest accepted submission,
   * which is then found out by running them, once.
   */
  public synchronized Duration timeLimit() throws InterruptedException {
    if (timeLimit.isEmpty()) {
      Duration found = new TimeLimitSearch(this).find();
      if (Thread.interrupted()) {
        throw new InterruptedException("while the time limit was searched for");
      }
      timeLimit = Optional.of(found);
    }
    return timeLimit.get();
  }

  /**
   * Tries the package's validators on its test data and on the data it has for that; they are
   * programs, and run in cells of their own.
   */
  public DataFindings dataFindings() throws InterruptedException {
    return new DataProof(sandbox, problem, checks).findings();
  }

  /** Judges a program. A {@link Verdict#JE} is worth trying again; it never carries a score. */
  public Judgement judge(Program program, Scope scope, Progress progress)
      throws InterruptedException {
    return open(program, scope, timeLimit(), progress).judgement();
  }

  /** Judges answers to a submit-answer problem. */
  public Judgement judge(Answers answers, Scope scope, Progress progress)
      throws InterruptedException {
    return open(answers, scope, progress).judgement();
  }

  /**
   * Calls a function with arguments of the candidate's own: JSON, as in a test case. Nothing is
   * expected of it; the only sample of the judgement shows what came back.
   */
  public Judgement tryOut(Program program, String input) throws InterruptedException {
    ProblemPackage alone = problem.withSample(TestCase.of("sample/own", input));
    return new ProblemJudge(sandbox, workshop, languages, alone)
        .judge(program, Scope.SAMPLES, Progress.NONE);
  }

  /** What the package's own words make of a submission's language; empty when it is not there. */
  Choice choice(LabelledSubmission submission) {
    return submission
        .language()
        .map(name ->
            languages
                .named(name)
                .<Choice>map(Choice.Known::new)
                .orElseGet(() -> new Choice.Unknown(name)))
        .orElseGet(() -> languages.of(Sources.of(submission.files())));
  }

  Languages languages() {
    return languages;
  }

  /** Compiles a program and stands ready to judge it. */
  Sitting open(Program program, Scope scope, Duration limit, Progress progress)
      throws InterruptedException {
    Build.Compiled build = build(program);
    if (!(build instanceof Build.Ready ready)) {
      return Sitting.unbuilt(build, limit);
    }
    return open(ready, scope, limit, progress);
  }

  /** Stands ready to judge a program that is compiled already. */
  Sitting open(Build.Ready build, Scope scope, Duration limit, Progress progress)
      throws InterruptedException {
    RunLimits limits = RunLimits.of(problem.limits(), limit);
    CaseRunner runner = checks.runner(build.executable(), limits);
    return Sitting.of(
        build, new GroupJudge(problem, scope, runner, progress, checks.grader()), limit);
  }

  /** Stands ready to judge answers: nothing of them is compiled or run. */
  Sitting open(Answers answers, Scope scope, Progress progress) throws InterruptedException {
    if (!problem.answers()) {
      return Sitting.unbuilt(
          new Build.Failed("this problem wants a program, not answers"), Duration.ZERO);
    }
    GroupJudge groups =
        new GroupJudge(problem, scope, checks.runner(answers), progress, checks.grader());
    return Sitting.of(new Build.Unneeded(), groups, Duration.ZERO);
  }

  private Build.Compiled build(Program written) throws InterruptedException {
    ProblemLimits limits = problem.limits();
    Optional<Program> whole =
        problem.signature().isEmpty()
            ? Optional.of(written)
            : FunctionProgram.of(written, problem.signature().get());
    if (whole.isEmpty()) {
      return new Build.Failed(written.language().title() + " offers no functions to be called");
    }
    Program program = whole.get();
    if (written.sources().bytes() > limits.codeBytes()) {
      return new Build.Refused(
          List.of(), "the program is larger than " + (limits.codeBytes() >> 10) + " KiB");
    }
    Sources sources = program.sources().and(included("default"));
    sources = sources.and(included(program.language().name()));
    for (String code : program.language().codes()) {
      sources = sources.and(included(code));
    }
    return workshop.build(
        new Program(program.language(), sources),
        new BuildLimits(limits.compilationTime(), limits.compilationMemoryBytes()));
  }

  private Map<String, byte[]> included(String code) {
    return problem.included().getOrDefault(code, Map.of());
  }
}
