// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.PackageFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class InputCheckTest {
  private static final String AT_MOST =
      """
      import sys
      number = int(sys.stdin.read())
      if number > int(sys.argv[1] if len(sys.argv) > 1 else 10):
          print("too large:", number)
          sys.exit(1)
      sys.exit(42)
      """;

  private final Judge judge;

  InputCheckTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void an_input_that_is_refused_is_named_with_the_reason() throws InterruptedException {
    List<InputFinding> findings =
        findings(PackageFixture.legacy().with("input_validators/small.py", AT_MOST));

    assertThat(findings)
        .extracting(InputFinding::toString)
        .containsExactly(
            "data/secret/1.in: refused by input validator 'small.py': "
                + "exit code 1 instead of 42 too large: 21");
  }

  @Test
  void a_group_tells_a_validator_what_to_expect() throws InterruptedException {
    assertThat(
            findings(
                PackageFixture.legacy()
                    .with("input_validators/small.py", AT_MOST)
                    .with("data/secret/testdata.yaml", "input_validator_flags: 21\n")))
        .isEmpty();
    assertThat(
            findings(
                PackageFixture.current()
                    .with("input_validators/small.py", AT_MOST)
                    .with("input_validators/other.py", AT_MOST)
                    .with("data/secret/1.yaml", "input_validator_args: {small: ['30']}\n")))
        .extracting(InputFinding::validator)
        .containsExactly("other.py");
  }

  @Test
  void a_script_needs_no_ending_and_a_validator_may_have_helpers_in_another_language()
      throws InterruptedException {
    assertThat(
            findings(
                PackageFixture.legacy()
                    .with("input_validators/small", "#!/usr/bin/env python3\n" + AT_MOST)
                    .with("input_validators/both/check.c", "int main() { return 42; }\n")
                    .with("input_validators/both/helper.py", "print(1)\n")))
        .extracting(InputFinding::validator)
        .containsExactly("small");
  }

  @Test
  void a_validator_that_does_not_compile_is_named() throws InterruptedException {
    assertThat(findings(PackageFixture.legacy().with("input_validators/small.py", "def (")))
        .extracting(InputFinding::path)
        .containsExactly("input_validators");
  }

  private List<InputFinding> findings(PackageFixture fixture) throws InterruptedException {
    return judge.problem(fixture.read().orThrow()).dataFindings().inputs();
  }
}
