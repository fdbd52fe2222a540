// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import dev.assay.judge.problem.LabelledSubmission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Judges the labelled submissions of a package and holds them against what is promised of them. */
public final class PackageProof {
  private final ProblemJudge judge;

  public PackageProof(ProblemJudge judge) {
    this.judge = judge;
  }

  /** What there is to judge. */
  public List<LabelledSubmission> submissions() {
    return judge.problem().submissions();
  }

  /** Judges every labelled submission, in order, telling of each as soon as it is done. */
  public List<SubmissionReport> reports(Consumer<SubmissionReport> done)
      throws InterruptedException {
    List<SubmissionReport> reports = new ArrayList<>();
    for (LabelledSubmission submission : submissions()) {
      SubmissionReport report = report(submission);
      reports.add(report);
      done.accept(report);
    }
    return reports;
  }

  /** Judges one of them. */
  public SubmissionReport report(LabelledSubmission submission) throws InterruptedException {
    return switch (judge.choice(submission)) {
      case Choice.Unknown _ when judge.problem().answers() ->
          judged(
              submission,
              "answers",
              judge.open(
                  new Answers(submission.files()), Scope.AS_THE_PACKAGE_SAYS, Progress.NONE));
      case Choice.Unknown(String name) ->
          unjudged(submission, name, "not a language of this judge: " + name);
      case Choice.Known(var language) -> {
        if (judge.languages().toolchain(language).isEmpty()) {
          yield unjudged(
              submission,
              language.name(),
              language.title() + " is not installed: " + language.install());
        }
        Sources sources = Sources.of(submission.files()).startingAt(submission.entryPoint());
        Sitting sitting =
            judge.open(
                new Program(language, sources),
                Scope.AS_THE_PACKAGE_SAYS,
                judge.timeLimit(),
                Progress.NONE);
        yield judged(submission, language.name(), sitting);
      }
    };
  }

  private SubmissionReport judged(LabelledSubmission submission, String language, Sitting sitting)
      throws InterruptedException {
    PromiseCheck.Result result =
        new PromiseCheck(judge.problem(), sitting).check(submission.promise());
    Judgement judgement = sitting.judgement();
    Optional<String> close = new SlowEnough(judge).complaint(submission.promise(), sitting);
    boolean fault = result.verdict() == Verdict.JE;
    return new SubmissionReport(
        judge.problem().name(),
        submission.path(),
        language,
        expected(submission),
        Optional.of(result.verdict()),
        fault ? Optional.of(false) : result.agrees(),
        judgement.time(),
        judgement.memoryBytes(),
        judge.problem().scoring() ? judgement.score() : OptionalDouble.empty(),
        detail(judgement, result, close));
  }

  private static String detail(
      Judgement judgement, PromiseCheck.Result result, Optional<String> close) {
    List<String> parts = new ArrayList<>();
    if (!judgement.detail().isEmpty()) {
      parts.add(judgement.detail());
    }
    if (!result.why().isEmpty()) {
      parts.add(result.why());
    }
    if (result.verdict() == Verdict.TLE) {
      parts.add("time limit " + judgement.timeLimit().toMillis() / 1e3 + " s");
    }
    close.ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private SubmissionReport unjudged(LabelledSubmission submission, String language, String why) {
    return new SubmissionReport(
        judge.problem().name(),
        submission.path(),
        language,
        expected(submission),
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        0,
        OptionalDouble.empty(),
        why);
  }

  private static List<Verdict> expected(LabelledSubmission submission) {
    return submission.promise().expected().stream().sorted().toList();
  }
}
