// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong with several passes is the package's fault; what goes right is in relay/. */
@ExtendWith(SandboxExtension.class)
class MultiPassTest {
  private static final String ANOTHER_PASS = "open(sys.argv[3] + 'nextpass.in', 'w').write('1')\n";

  private final Judge judge;

  MultiPassTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void a_validator_that_never_has_enough_is_stopped_after_the_passes_it_may_have()
      throws InterruptedException {
    SubmissionReport report = report(ANOTHER_PASS + "sys.exit(42)\n");

    assertThat(report.verdict()).contains(Verdict.JE);
    assertThat(report.detail()).contains("more than the 4 passes allowed");
  }

  @Test
  void a_next_pass_after_a_wrong_answer_is_the_packages_fault() throws InterruptedException {
    SubmissionReport report = report(ANOTHER_PASS + "sys.exit(43)\n");

    assertThat(report.verdict()).contains(Verdict.JE);
    assertThat(report.detail()).contains("nextpass.in");
  }

  @Test
  void the_validator_reads_the_input_of_the_pass() throws InterruptedException {
    SubmissionReport report =
        report(
            """
            number = int(open(sys.argv[1]).read())
            assert int(sys.stdin.read()) == 2 * number
            if number < 100: open(sys.argv[3] + 'nextpass.in', 'w').write(str(5 * number))
            sys.exit(42)
            """);

    assertThat(report.verdict()).as(report.detail()).contains(Verdict.AC);
  }

  private SubmissionReport report(String validator) throws InterruptedException {
    PackageFixture fixture =
        PackageFixture.current()
            .with(
                "problem.yaml",
                """
                problem_format_version: 2025-09
                type: multi-pass
                name: Twice
                uuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e
                limits: {time_limit: 2, validation_passes: 4}
                """)
            .with("output_validator/check.py", "import sys\n" + validator);
    return new PackageProof(judge.problem(fixture.read().orThrow())).reports(r -> {}).getFirst();
  }
}
