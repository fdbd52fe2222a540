// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.TestCase;
import java.time.Duration;
import java.util.Optional;

/**
 * Judges again what came close to the time limit. What was just too slow gets two more chances to
 * be in time; what was just in time is run once more, so that its author hears how close it was.
 */
record SteadyJudge(CaseRunner runner, Duration limit) implements CaseRunner {
  private static final int CHANCES = 3;

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    CaseResult best = runner.judge(test);
    if (!decidedByTime(best)) {
      return best;
    }
    NearLimit near = NearLimit.once(best.time());
    int most = best.verdict() == Verdict.TLE ? CHANCES : 2;
    while (near.runs() < most && (best.verdict() == Verdict.TLE || near.runs() == 1)) {
      CaseResult again = runner.judge(test);
      if (again.verdict() == Verdict.JE) {
        return again;
      }
      near = near.and(again.time());
      if (again.time().compareTo(best.time()) < 0) {
        best = again;
      }
    }
    return best.with(Optional.of(near));
  }

  private boolean decidedByTime(CaseResult result) {
    return (result.verdict() == Verdict.TLE || result.accepted())
        && NearLimit.isNear(result.time(), limit);
  }
}
