// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class StaticValidationTest {
  /** Refuses more lines than its argument says; fewer are worth more. */
  private static final String AT_MOST_LINES =
      """
      import sys
      language, entry, feedback, most = sys.argv[1:5]
      if language != "python3":
          sys.exit(1)
      lines = len(open(entry).readlines())
      if lines > int(most):
          open(feedback + "judgemessage.txt", "w").write("%d lines" % lines)
          sys.exit(43)
      if len(sys.argv) > 5:
          open(feedback + "score_multiplier.txt", "w").write("0.5" if lines > 1 else "1")
      sys.exit(42)
      """;

  private static final String LONG = "n = int(input())\n\nprint(2 * n)\n";

  private final Judge judge;

  StaticValidationTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void a_program_whose_files_are_refused_is_wrong_without_running() throws InterruptedException {
    PackageFixture problem =
        PackageFixture.current()
            .with("static_validator/lines.py", AT_MOST_LINES)
            .with(
                "data/secret/test_group.yaml",
                "static_validation_score: pass-fail\nstatic_validator_args: ['2']\n")
            .with("submissions/wrong_answer/long.py", LONG);

    assertThat(new PackageProof(judge.problem(problem.read().orThrow())).reports(r -> {}))
        .allSatisfy(report -> assertThat(report.agrees()).as(report.toString()).contains(true))
        .last()
        .satisfies(report ->
            assertThat(report.detail())
                .contains("secret/static_validation: wrong answer: 3 lines"));
    Judgement refused = judge(problem, LONG);
    assertThat(refused.cases())
        .extracting(CaseResult::name)
        .containsExactly("sample/1", "secret/static_validation");
  }

  @Test
  void validation_earns_its_part_of_a_groups_score() throws InterruptedException {
    PackageFixture problem =
        PackageFixture.current()
            .with(
                "problem.yaml",
                """
                problem_format_version: 2025-09
                name: Twice
                uuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e
                type: scoring
                limits: {time_limit: 2}
                """)
            .with("static_validator/lines.py", AT_MOST_LINES)
            .with("data/secret/2.in", "4\n")
            .with("data/secret/2.ans", "8\n")
            .with(
                "data/secret/test_group.yaml",
                "static_validation_score: 40\nstatic_validator_args: ['3', scored]\n");

    assertThat(judge(problem, "print(2 * int(input()))").score()).isEqualTo(OptionalDouble.of(100));
    assertThat(judge(problem, LONG).score()).isEqualTo(OptionalDouble.of(80));
    assertThat(judge(problem, LONG + "\n\n").score()).isEqualTo(OptionalDouble.of(60));
    assertThat(judge(problem, "print(42)").score()).isEqualTo(OptionalDouble.of(70));
  }

  @Test
  void a_validator_that_fails_is_not_the_candidates_fault() throws InterruptedException {
    PackageFixture problem =
        PackageFixture.current()
            .with("static_validator/broken.py", "raise SystemExit(7)\n")
            .with("data/secret/test_group.yaml", "static_validation_score: pass-fail\n");

    Judgement judgement = judge(problem, "print(2 * int(input()))");
    assertThat(judgement.verdict()).isEqualTo(Verdict.JE);
    assertThat(judgement.detail()).contains("the static validator ended with 7");
  }

  private Judgement judge(PackageFixture problem, String python) throws InterruptedException {
    return judge
        .problem(problem.read().orThrow())
        .judge(
            Program.of(judge.languages().named("python").orElseThrow(), python),
            Scope.AS_THE_PACKAGE_SAYS,
            Progress.NONE);
  }
}
