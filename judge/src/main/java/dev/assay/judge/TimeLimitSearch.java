// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import dev.assay.judge.problem.LabelledSubmission;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the time limit of a problem that states none: runs those that must not be too slow. */
final class TimeLimitSearch {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final ProblemJudge judge;

  TimeLimitSearch(ProblemJudge judge) {
    this.judge = judge;
  }

  Duration find() throws InterruptedException {
    ProblemPackage problem = judge.problem();
    List<Duration> times = new ArrayList<>();
    for (LabelledSubmission submission : problem.submissions()) {
      if (bounds(submission)
          && judge.choice(submission) instanceof Choice.Known(var language)
          && judge.languages().toolchain(language).isPresent()) {
        Sources sources = Sources.of(submission.files()).startingAt(submission.entryPoint());
        Judgement judgement =
            judge
                .open(
                    new Program(language, sources),
                    Scope.AS_THE_PACKAGE_SAYS,
                    LONGEST,
                    Progress.NONE)
                .judgement();
        if (judgement.verdict() != Verdict.TLE && judgement.verdict() != Verdict.JE) {
          times.add(slowest(judgement, submission.promise()));
        }
      }
    }
    Duration slowest = times.stream().max(Duration::compareTo).orElse(Duration.ofSeconds(2));
    return problem.limits().derived(slowest, problem.format());
  }

  /** Of the cases that must not be too slow; those a group's rule lets be do not count. */
  private static Duration slowest(Judgement judgement, Promise promise) {
    if (!(promise instanceof Promise.ByCases cases)) {
      return judgement.time();
    }
    return judgement
        .cases()
        .filter(result ->
            cases.requirements().stream()
                .filter(Promise.Requirement::lowerBound)
                .anyMatch(rule -> rule.cases().matches(result.name())))
        .map(CaseResult::time)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private static boolean bounds(LabelledSubmission submission) {
    return switch (submission.promise()) {
      case Promise.Overall(var verdicts) -> verdicts.equals(Set.of(Verdict.AC));
      case Promise.Partly() -> false;
      case Promise.Nothing() -> false;
      case Promise.ByCases cases ->
          cases.requirements().stream().anyMatch(Promise.Requirement::lowerBound);
    };
  }
}
