// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.Promise;
import dev.assay.judge.problem.TestCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a submission that has to be too slow bounds the time limit from above: the 2025-09 format
 * wants it to take {@code time_limit_to_tle} times the limit on some case. Those that were too slow
 * are run again with that much time.
 */
final class SlowEnough {
  private final ProblemJudge judge;

  SlowEnough(ProblemJudge judge) {
    this.judge = judge;
  }

  /** What is to say of a submission that is too slow, but not by as much as it should be. */
  Optional<String> complaint(Promise promise, Sitting sitting) throws InterruptedException {
    Judgement judgement = sitting.judgement();
    List<String> slow =
        judgement
            .cases()
            .filter(result -> result.verdict() == Verdict.TLE)
            .map(CaseResult::name)
            .toList();
    if (slow.isEmpty()
        || !isUpperBound(promise)
        || !(sitting.build() instanceof Build.Ready ready)) {
      return Optional.empty();
    }
    Duration wanted = times(judgement.timeLimit(), judge.problem().limits().toTooSlow());
    Sitting longer = judge.open(ready, Scope.AS_THE_PACKAGE_SAYS, wanted, Progress.NONE);
    Duration most = Duration.ZERO;
    for (TestCase test : judge.problem().data().judged().toList()) {
      if (slow.contains(test.name())) {
        CaseResult result = longer.more(test).orElseThrow();
        if (result.verdict() != Verdict.AC && result.verdict() != Verdict.WA) {
          return Optional.empty();
        }
        most = most.compareTo(result.time()) > 0 ? most : result.time();
      }
    }
    return Optional.of(
        "the time limit is too close to it: it takes %s s, and %s s are asked for"
            .formatted(most.toMillis() / 1e3, wanted.toMillis() / 1e3));
  }

  private static boolean isUpperBound(Promise promise) {
    return promise instanceof Promise.ByCases cases
        && cases.requirements().stream()
            .anyMatch(requirement -> requirement.required().equals(Set.of(Verdict.TLE)));
  }

  private static Duration times(Duration limit, double factor) {
    return Duration.ofNanos((long) (limit.toNanos() * factor));
  }
}
