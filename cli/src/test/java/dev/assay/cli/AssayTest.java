// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AssayTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int assay(String... arguments) {
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void an_unknown_command_ends_with_two_and_one_line() {
    assertThat(assay("dance")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("dance", "--help");
    assertThat(out.toString()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_command_explains_itself_with_an_example() {
    return Assay.commandLine().getSubcommands().keySet().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  assertThat(assay(name, "--help")).isZero();
                  assertThat(out.toString()).contains("Example: ", "./assay " + name);
                  out.getBuffer().setLength(0);
                }));
  }

  @Test
  void without_a_command_the_help_lists_them() {
    assertThat(assay()).isZero();
    assertThat(out.toString()).contains("test", "Example:");
  }
}
