// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class CustomGraderTest {
  private static final String BEST_TWICE =
      """
      import sys
      scores = [float(line.split()[1]) for line in sys.stdin if line.startswith("AC")]
      print("AC" if scores else "WA", max(scores, default=0) * float(sys.argv[1]))
      """;

  private final Judge judge;

  CustomGraderTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void a_packages_grader_has_the_last_word_on_verdict_and_score() throws InterruptedException {
    Judgement judgement = judged(BEST_TWICE);

    assertThat(judgement.verdict()).as(judgement.detail()).isEqualTo(Verdict.AC);
    assertThat(judgement.group("secret").orElseThrow().score()).isEqualTo(OptionalDouble.of(14));
    assertThat(judgement.score()).isEqualTo(OptionalDouble.of(14));
  }

  @Test
  void a_grader_that_prints_no_verdict_is_the_packages_fault() throws InterruptedException {
    Judgement judgement = judged("print('perhaps')\n");

    assertThat(judgement.verdict()).isEqualTo(Verdict.JE);
    assertThat(judgement.score()).isEmpty();
    assertThat(judgement.detail()).contains("'perhaps' instead of a verdict and a score");
  }

  @Test
  void a_custom_grader_that_is_not_there_is_a_mistake_of_the_package() {
    assertThat(
            PackageFixture.legacy().with("data/testdata.yaml", "grading: custom\n").read().errors())
        .extracting(Object::toString)
        .containsExactly("graders: 'grading: custom' needs a program in graders/");
  }

  private Judgement judged(String grader) throws InterruptedException {
    PackageFixture fixture =
        PackageFixture.legacy()
            .with("problem.yaml", "name: Twice\ntype: scoring\nlimits: {time_limit: 2}\n")
            .with("data/testdata.yaml", "grader_flags: ignore_sample\n")
            .with(
                "data/secret/testdata.yaml",
                "grading: custom\ngrader_flags: '2'\non_reject: continue\naccept_score: 7\n")
            .with("data/secret/2.in", "5\n")
            .with("data/secret/2.ans", "11\n")
            .with("graders/best.py", grader);
    PackageProof proof = new PackageProof(judge.problem(fixture.read().orThrow()));
    assertThat(proof.reports(report -> {})).hasSize(1);
    return judge
        .problem(fixture.read().orThrow())
        .judge(
            Program.of(
                judge.languages().named("python").orElseThrow(), "print(2 * int(input()))\n"),
            Scope.AS_THE_PACKAGE_SAYS,
            Progress.NONE);
  }
}
