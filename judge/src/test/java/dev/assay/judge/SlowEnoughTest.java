// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SlowEnoughTest {
  /** Spends processor time as its clock tells it, however fast the machine is. */
  private static final String SPENDS =
      """
      import time
      while time.process_time() < %s: pass
      print(2 * int(input()))
      """;

  private final Judge judge;

  SlowEnoughTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void a_slow_submission_that_comes_too_close_to_the_limit_is_named() throws InterruptedException {
    SubmissionReport close = report(SPENDS.formatted("1.0"));

    assertThat(close.verdict()).contains(Verdict.TLE);
    assertThat(close.agrees()).contains(true);
    assertThat(close.detail())
        .contains("the time limit is too close to it: it takes 1.")
        .contains("2.5 s");
  }

  @Test
  void one_that_takes_as_long_as_is_asked_for_is_not() throws InterruptedException {
    SubmissionReport slow = report("while True: pass\n");

    assertThat(slow.agrees()).contains(true);
    assertThat(slow.detail()).doesNotContain("too close");
  }

  private SubmissionReport report(String source) throws InterruptedException {
    PackageFixture problem =
        PackageFixture.current()
            .with(
                "problem.yaml",
                """
                problem_format_version: 2025-09
                name: Twice
                limits: {time_limit: 0.5, time_multipliers: {time_limit_to_tle: 5}}
                """)
            .with("submissions/time_limit_exceeded/slow.py", source);
    PackageProof proof = new PackageProof(judge.problem(problem.read().orThrow()));
    return proof.report(proof.submissions().getLast());
  }
}
