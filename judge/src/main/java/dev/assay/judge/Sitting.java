// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.TestCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One program before one problem: compiled, judged once, and ready for further cases. */
final class Sitting {
  private final Build build;
  private final @Nullable GroupJudge groups;
  private final Duration timeLimit;
  private @Nullable Judgement judgement;

  private Sitting(Build build, @Nullable GroupJudge groups, Duration timeLimit) {
    this.build = build;
    this.groups = groups;
    this.timeLimit = timeLimit;
  }

  static Sitting of(Build build, GroupJudge groups, Duration timeLimit) {
    return new Sitting(build, groups, timeLimit);
  }

  static Sitting unbuilt(Build build, Duration timeLimit) {
    return new Sitting(build, null, timeLimit);
  }

  Judgement judgement() throws InterruptedException {
    if (judgement == null) {
      judgement = judge();
    }
    return judgement;
  }

  /** What compiling gave. */
  Build build() {
    return build;
  }

  /** The result on one more case; empty when there is no program. */
  Optional<CaseResult> more(TestCase test) throws InterruptedException {
    return groups == null ? Optional.empty() : Optional.of(groups.judge(test));
  }

  private Judgement judge() throws InterruptedException {
    return switch (build) {
      case Build.Refused refused -> unrun(Verdict.CE, compileDetail(refused));
      case Build.Failed failed -> unrun(Verdict.JE, failed.reason());
      case Build.Ready _, Build.Unneeded _ -> {
        if (groups == null) {
          throw new IllegalStateException("a program that is ready has something to judge it");
        }
        GroupResult data = groups.judge();
        yield new Judgement(
            data.verdict(), build, Optional.of(data), data.score(), timeLimit, detail(data));
      }
    };
  }

  private Judgement unrun(Verdict verdict, String detail) {
    return new Judgement(
        verdict, build, Optional.empty(), OptionalDouble.empty(), timeLimit, detail);
  }

  private static String compileDetail(Build.Refused refused) {
    return refused.diagnostics().isEmpty()
        ? refused.text().lines().findFirst().orElse("the compiler refused it")
        : refused.diagnostics().getFirst().toString();
  }

  /** The first case that explains the verdict. */
  static String detail(GroupResult data) {
    List<CaseResult> failed = data.allCases().filter(c -> !c.accepted()).toList();
    return failed.stream()
        .filter(c -> c.verdict() == data.verdict())
        .findFirst()
        .or(() -> failed.stream().findFirst())
        .map(Sitting::describe)
        .or(() -> data.allCases().filter(c -> c.near().isPresent()).findFirst().map(Sitting::close))
        .orElse("");
  }

  private static String close(CaseResult result) {
    return result.name() + ": " + result.near().map(NearLimit::words).orElse("");
  }

  static String describe(CaseResult result) {
    String note = result.note().isEmpty() ? "" : ": " + result.note();
    String near = result.near().map(close -> "; " + close.words()).orElse("");
    return result.name() + ": " + result.verdict().words() + note + near;
  }
}
