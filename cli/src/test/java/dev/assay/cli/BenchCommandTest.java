// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int bench(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "bench";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  @Test
  void a_benchmark_that_is_not_there_is_refused_with_those_that_are() {
    assertThat(bench("typing")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("typing", "serve");
  }

  @Test
  @Tag("long")
  void a_small_calibration_reaches_the_likelihood_of_the_peer() {
    assertThat(bench("psychometrics", "--quick", "--json")).as(out + " " + err).isZero();
    JsonNode document = JsonMapper.builder().build().readTree(out.toString());
    assertThat(document.path("faults")).isEmpty();
    assertThat(document.path("figures"))
        .hasSizeGreaterThan(6)
        .allSatisfy(figure -> assertThat(figure.path("assay").doubleValue()).isPositive());
  }

  @Test
  @Tag("long")
  void a_small_run_measures_everything_without_errors_and_leaves_nothing() throws IOException {
    assertThat(bench("serve", "--quick", "--json")).as(err.toString()).isZero();
    JsonNode document = JsonMapper.builder().build().readTree(out.toString());
    assertThat(document.path("faults")).isEmpty();
    assertThat(document.path("figures").size()).isGreaterThan(15);
    assertThat(document.path("figures"))
        .allSatisfy(figure -> assertThat(figure.path("assay").doubleValue()).isPositive())
        .anySatisfy(figure -> assertThat(figure.path("ratio").doubleValue()).isPositive());
    try (var left = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("assay-bench-"));
    }
  }
}
