// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SubmitAnswerTest {
  private static final String EVEN =
      """
      import sys
      text = sys.stdin.read()
      sys.exit(42 if int(text) % 2 == 0 else 43)
      """;

  private final Judge judge;

  SubmitAnswerTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void answers_are_compared_case_by_case() throws InterruptedException {
    PackageFixture problem =
        answers("[submit-answer, scoring]")
            .with("data/secret/2.in", "4")
            .with("data/secret/2.ans", "8");

    assertThat(judge(problem, Map.of("secret/1.ans", "42", "2.out", "8")).score())
        .isEqualTo(OptionalDouble.of(100));
    Judgement half = judge(problem, Map.of("1", "42", "notes.md", "no time for the other"));
    assertThat(half.score()).isEqualTo(OptionalDouble.of(50));
    assertThat(half.verdict()).isEqualTo(Verdict.WA);
    assertThat(half.detail()).isEqualTo("secret/2: wrong answer: no answer was handed in");
  }

  @Test
  void the_packages_validator_judges_what_was_handed_in() throws InterruptedException {
    PackageFixture problem = answers("submit-answer").with("output_validator/even.py", EVEN);

    assertThat(judge(problem, Map.of("any.txt", "12")).verdict()).isEqualTo(Verdict.AC);
    assertThat(judge(problem, Map.of("any.txt", "13")).verdict()).isEqualTo(Verdict.WA);
    assertThat(judge(problem, Map.of("any.txt", "many")).verdict()).isEqualTo(Verdict.JE);
  }

  @Test
  void a_package_proves_itself_with_answers_and_with_programs() throws InterruptedException {
    PackageFixture problem =
        answers("submit-answer")
            .with("submissions/accepted/right.txt", "42\n")
            .with("submissions/accepted/named/1.ans", "42\n")
            .with("submissions/wrong_answer/wrong.ans", "41\n")
            .with("submissions/wrong_answer/README.txt", "Not an answer.\n");

    assertThat(new PackageProof(judge.problem(problem.read().orThrow())).reports(r -> {}))
        .hasSize(4)
        .allSatisfy(report -> assertThat(report.agrees()).as(report.toString()).contains(true))
        .extracting(SubmissionReport::language)
        .containsExactly("answers", "answers", "python", "answers");
  }

  @Test
  void answers_to_a_problem_that_wants_a_program_are_not_judged() throws InterruptedException {
    Judgement judgement = judge(PackageFixture.current(), Map.of("1.ans", "42"));

    assertThat(judgement.verdict()).isEqualTo(Verdict.JE);
    assertThat(judgement.detail()).isEqualTo("this problem wants a program, not answers");
  }

  private Judgement judge(PackageFixture problem, Map<String, String> answers)
      throws InterruptedException {
    Map<String, byte[]> files = new HashMap<>();
    answers.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return judge
        .problem(problem.read().orThrow())
        .judge(new Answers(files), Scope.AS_THE_PACKAGE_SAYS, Progress.NONE);
  }

  private static PackageFixture answers(String type) {
    return PackageFixture.current()
        .with(
            "problem.yaml",
            "problem_format_version: 2025-09\nname: Twice\nlimits: {time_limit: 2}\ntype: " + type)
        .without("data/sample/1.in")
        .without("data/sample/1.ans");
  }
}
