// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of {@code src/test/resources/hostile}: each contained, the host as it was. */
@NullUnmarked
class HostileProgramsTest extends EveryDriver {
  @TempDir static Path host;
  private static HostCanary canary;

  @BeforeParameterizedClassInvocation
  static void setUpWhatTheyGoFor() throws IOException {
    canary = new HostCanary(host);
  }

  @AfterParameterizedClassInvocation
  static void end() throws IOException {
    canary.close();
  }

  static List<HostileProgram> quick() {
    return HostileProgram.all().stream().filter(HostileProgram::quick).toList();
  }

  static List<HostileProgram> others() {
    return HostileProgram.all().stream().filter(program -> !program.quick()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quick")
  void a_program_that_means_harm_is_contained(HostileProgram program) throws IOException {
    contain(program);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void every_other_program_that_means_harm_is_contained(HostileProgram program) throws IOException {
    contain(program);
  }

  private void contain(HostileProgram program) throws IOException {
    Cell cell = HostileTools.cell(program, this::run);
    Execution execution = run(cell, canary.facts());
    String said = HostileProgram.text(execution);
    assertThat(execution.outcome()).as(said).isIn(program.ends());
    assertThat(said).doesNotContain("ESCAPED", HostCanary.SECRET);
    if (program.endsByItself()) {
      assertThat(said).contains("contained");
    }
    execution.exported().stream()
        .flatMap(tree -> tree.files().values().stream())
        .forEach(bytes -> assertThat(new String(bytes, UTF_8)).doesNotContain(HostCanary.SECRET));
    canary.assertUntouched();
  }
}
