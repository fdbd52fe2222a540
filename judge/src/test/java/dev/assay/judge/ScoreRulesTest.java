// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class ScoreRulesTest {
  /** Does what the program's output asks for: an exit code, and what to write where. */
  private static final String OBEDIENT =
      """
      import sys
      code, *files = sys.stdin.read().split()
      for file in files:
          name, text = file.split("=")
          open(sys.argv[3] + name + ".txt", "w").write(text)
      sys.exit(int(code))
      """;

  private final Judge judge;

  ScoreRulesTest(Judge judge) {
    this.judge = judge;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max_score: 40      | 42 score=40            | AC | 40
          max_score: 40      | 42 score_multiplier=.5 | AC | 20
          max_score: 40      | 42                     | AC | 40
          max_score: 40      | 43                     | WA | 0
          max_score: 40      | 42 score=40.5          | JE | a score of 40.5 where 40.0 is the most
          max_score: 40      | 42 score=-1            | JE | a negative score: -1.0
          max_score: 40      | 42 score=NaN           | JE | a score that is no number: NaN
          max_score: 40      | 42 score=0x10          | JE | a score that is no number: 0x10
          max_score: 40      | 42 score_multiplier=2  | JE | a score of 2.0 where 1.0 is the most
          max_score: 40      | 42 score=1 score_multiplier=1 | JE | score.txt and score_multiplier
          max_score: 40      | 43 score=1             | JE | a score to what it did not accept
          max_score: unbounded | 42 score=4000        | AC | 4000
          max_score: unbounded | 42                   | JE | gave no score in a group without
          max_score: unbounded | 42 score_multiplier=1 | JE | a part of a maximum that there is not
          """)
  void a_score_that_breaks_a_rule_is_the_packages_fault(
      String settings, String output, Verdict verdict, String scoreOrWhy)
      throws InterruptedException {
    Judgement judgement =
        judge(problem(settings + "\nscore_aggregation: min\n"), "print('" + output + "')");

    assertThat(judgement.verdict()).as(judgement.detail()).isEqualTo(verdict);
    if (verdict == Verdict.JE) {
      assertThat(judgement.score()).isEmpty();
      assertThat(judgement.detail()).contains(scoreOrWhy);
    } else {
      assertThat(judgement.score()).isEqualTo(OptionalDouble.of(Double.parseDouble(scoreOrWhy)));
    }
  }

  @Test
  void where_it_is_all_or_nothing_no_score_may_be_given() throws InterruptedException {
    PackageFixture problem = problem("max_score: 40\nscore_aggregation: pass-fail\n");

    assertThat(judge(problem, "print('42 score=1')").detail()).contains("all or nothing");
    assertThat(judge(problem, "print('42')").score()).isEqualTo(OptionalDouble.of(40));
  }

  @Test
  void on_samples_scores_are_not_looked_at() throws InterruptedException {
    String onSamples = "print('42 score=-5' if input() == '1' else '42 score=3')";

    assertThat(judge(problem("max_score: 40\nscore_aggregation: min\n"), onSamples).score())
        .isEqualTo(OptionalDouble.of(3));
  }

  @Test
  void groups_that_add_up_to_more_than_all_may_be_worth_are_the_packages_fault()
      throws InterruptedException {
    PackageFixture problem =
        problem("max_score: 10\nscore_aggregation: sum\n")
            .with("data/secret/a/test_group.yaml", "max_score: 12\n")
            .with("data/secret/a/1.in", "2\n")
            .with("data/secret/a/1.ans", "")
            .without("data/secret/1.in")
            .without("data/secret/1.ans");

    assertThat(judge(problem, "print('42')").detail())
        .isEqualTo("secret: judge error: its parts add up to more than its maximum score");
  }

  private Judgement judge(PackageFixture problem, String source) throws InterruptedException {
    return judge
        .problem(problem.read().orThrow())
        .judge(
            Program.of(judge.languages().named("python").orElseThrow(), source + "\n"),
            Scope.AS_THE_PACKAGE_SAYS,
            Progress.NONE);
  }

  private static PackageFixture problem(String secret) {
    return PackageFixture.current()
        .with(
            "problem.yaml",
            "problem_format_version: 2025-09\nname: X\ntype: scoring\nlimits: {time_limit: 2}\n")
        .with("output_validator/obedient.py", OBEDIENT)
        .with("data/secret/test_group.yaml", secret);
  }
}
