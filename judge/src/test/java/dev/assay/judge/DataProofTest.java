// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class DataProofTest {
  /** Confirms numbers, reads how large they may be from a file of the case where there is one. */
  private static final String NUMBERS =
      """
      import os, sys
      most = int(open("most.txt").read()) if os.path.exists("most.txt") else 99
      text = sys.stdin.read().strip()
      sys.exit(42 if text.isdigit() and int(text) <= most else 43)
      """;

  /** Accepts twice the input, and what stands in no file of a submission. */
  private static final String TWICE =
      """
      import os, sys
      wanted = 2 * int(open(sys.argv[1]).read())
      sys.exit(42 if int(sys.stdin.read()) == wanted and os.getcwd() == "/submission" else 43)
      """;

  private final Judge judge;

  DataProofTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void an_invalid_input_has_to_be_refused_by_one_of_the_validators() throws InterruptedException {
    PackageFixture problem =
        PackageFixture.current()
            .with("input_validators/numbers.py", NUMBERS)
            .with("input_validators/lenient.py", "raise SystemExit(42)\n")
            .with("data/invalid_input/words.in", "many\n")
            .with("data/invalid_input/large/hundred.in", "100\n")
            .with("data/invalid_input/fine.in", "7\n");

    assertThat(findings(problem))
        .extracting(ValidatorFinding::toString)
        .containsExactly(
            "data/invalid_input/fine.in: promised to be invalid, but no input validator refuses it");
    assertThat(judge.problem(problem.read().orThrow()).dataFindings().inputs()).isEmpty();
  }

  @Test
  void an_input_validator_finds_the_files_of_the_case() throws InterruptedException {
    PackageFixture problem =
        PackageFixture.current()
            .with("input_validators/numbers.py", NUMBERS)
            .with("data/secret/1.files/most.txt", "20")
            .with("data/secret/2.in", "7\n")
            .with("data/secret/2.ans", "14\n")
            .with("data/secret/2.files/numbers.py", "the validator's own name");

    assertThat(judge.problem(problem.read().orThrow()).dataFindings().inputs())
        .extracting(InputFinding::toString)
        .containsExactly(
            "data/secret/1.in: refused by input validator 'numbers.py': "
                + "exit code 43 instead of 42",
            "data/secret/2.in: refused by input validator 'numbers.py': "
                + "'numbers.py' is a file of the case and of the validator");
  }

  @Test
  void outputs_are_tried_on_the_default_validator() throws InterruptedException {
    assertThat(findings(tried(PackageFixture.current())))
        .extracting(ValidatorFinding::toString)
        .containsExactly(
            "data/invalid_output/right.out: promised to be invalid, "
                + "but the output validator accepts it",
            "data/valid_output/wrong.out: promised to be valid, but the output validator "
                + "refuses it: line 1 of the output: expected '14', got '15'");
  }

  @Test
  void outputs_are_tried_on_the_packages_own_validator() throws InterruptedException {
    PackageFixture problem =
        tried(PackageFixture.current()).with("output_validator/twice.py", TWICE);

    assertThat(findings(problem))
        .extracting(ValidatorFinding::path)
        .containsExactly("data/invalid_output/right.out", "data/valid_output/wrong.out");
  }

  @Test
  void an_output_that_is_shown_with_a_sample_has_to_be_right() throws InterruptedException {
    assertThat(findings(PackageFixture.current().with("data/sample/1.out", "3\n")))
        .extracting(ValidatorFinding::path)
        .containsExactly("data/sample/1.out");
  }

  @Test
  void an_output_validator_starts_among_the_files_of_the_submission() throws InterruptedException {
    PackageFixture problem =
        PackageFixture.current()
            .with(
                "output_validator/lines.py",
                """
                import sys
                sys.stdin.read()
                sys.exit(42 if len(open("main.py").readlines()) == 1 else 43)
                """);

    assertThat(verdict(problem, "print(2 * int(input()))\n")).isEqualTo(Verdict.AC);
    assertThat(verdict(problem, "n = int(input())\nprint(2 * n)\n")).isEqualTo(Verdict.WA);
  }

  private Verdict verdict(PackageFixture problem, String source) throws InterruptedException {
    Program program = Program.of(judge.languages().named("python").orElseThrow(), source);
    return judge
        .problem(problem.read().orThrow())
        .judge(program, Scope.EVERY_GROUP, Progress.NONE)
        .verdict();
  }

  private static PackageFixture tried(PackageFixture problem) {
    for (String folder : List.of("invalid_output", "valid_output")) {
      for (String name : List.of("right", "wrong")) {
        String path = "data/" + folder + "/" + name;
        problem
            .with(path + ".in", "7\n")
            .with(path + ".ans", "14\n")
            .with(path + ".out", name.equals("right") ? "14\n" : "15\n");
      }
    }
    return problem;
  }

  private List<ValidatorFinding> findings(PackageFixture problem) throws InterruptedException {
    return judge.problem(problem.read().orThrow()).dataFindings().validators();
  }
}
