// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.language.Crash;
import dev.assay.judge.problem.PackageFixture;
import dev.assay.judge.problem.TestCase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyJudgeTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @ParameterizedTest
  @CsvSource({
    // runs in order, counted verdict, how many runs
    "AC 100, AC, 1",
    "AC 1799, AC, 1",
    "AC 1800 AC 1700, AC, 2",
    "AC 1900 TLE 2100, AC, 2",
    "TLE 2050 AC 1990, AC, 2",
    "TLE 2050 TLE 2100 AC 1999, AC, 3",
    "TLE 2050 TLE 2100 TLE 2040, TLE, 3",
    "TLE 2050 WA 1950, WA, 2",
    "TLE 2299 AC 1500, AC, 2",
    "TLE 2300, TLE, 1",
    "TLE 9000, TLE, 1",
    "WA 1990, WA, 1",
    "RTE 1990, RTE, 1",
    "TLE 2050 JE 0, JE, 2",
  })
  void only_what_was_close_to_the_limit_is_run_again(String dealt, Verdict verdict, int runs)
      throws InterruptedException {
    Dealer dealer = new Dealer(dealt);
    CaseResult result = new SteadyJudge(dealer, LIMIT).judge(someCase());
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(dealer.runs).isEqualTo(runs);
    assertThat(result.near().isPresent()).isEqualTo(runs > 1 && verdict != Verdict.JE);
  }

  @Test
  void what_was_run_again_says_so_with_the_times() throws InterruptedException {
    CaseResult result =
        new SteadyJudge(new Dealer("TLE 2050 TLE 2200 AC 1990"), LIMIT).judge(someCase());
    assertThat(result.time()).isEqualTo(Duration.ofMillis(1990));
    assertThat(result.near().orElseThrow().words())
        .isEqualTo("close to the time limit: run 3 times, 1.99 to 2.20 s, the fastest counts");
    assertThat(Sitting.describe(result)).contains("close to the time limit");
  }

  @Tag("long")
  @Test
  @ExtendWith(SandboxExtension.class)
  void a_real_program_that_needs_nearly_all_its_time_is_run_again(Judge judge)
      throws InterruptedException {
    var problem =
        PackageFixture.legacy()
            .with("problem.yaml", "name: Twice\nlimits: {time_limit: 2}\n")
            .read()
            .orThrow();
    Program program =
        Program.of(
            judge.languages().named("python").orElseThrow(),
            """
            import time
            while time.process_time() < 1.9: pass
            print(2 * int(input()))
            """);
    Judgement judgement = judge.problem(problem).judge(program, Scope.SAMPLES, Progress.NONE);
    assertThat(judgement.detail()).contains("close to the time limit: run ");
    assertThat(CandidateReport.of(judgement).samples())
        .allSatisfy(sample -> assertThat(sample.near()).isPresent());
  }

  private static TestCase someCase() {
    return PackageFixture.legacy().read().orThrow().samples().getFirst();
  }

  /** Deals verdicts and times in order. */
  private static final class Dealer implements CaseRunner {
    private final Queue<String> dealt;
    private int runs;

    Dealer(String dealt) {
      this.dealt = new ArrayDeque<>(List.of(dealt.split(" ")));
    }

    @Override
    public CaseResult judge(TestCase test) {
      runs++;
      return new CaseResult(
          test.name(),
          Verdict.valueOf(dealt.remove()),
          Duration.ofMillis(Long.parseLong(dealt.remove())),
          1,
          OptionalDouble.empty(),
          false,
          "",
          "",
          Crash.silent(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
