// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.models.simulated.SimulatedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int model(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "model";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void it_asks_and_says_whether_the_answer_is_simulated() throws IOException {
    try (SimulatedModel there = SimulatedModel.start(Script.saying("All is well."))) {
      assertThat(model("--url", there.address(), "--ask", "How are you?")).isZero();
    }
    assertThat(out.toString().strip()).isEqualTo("All is well.");
    assertThat(err.toString().strip()).isEqualTo("simulated (simulated), 3 tokens in, 3 out");
  }

  @Test
  void a_model_that_does_not_answer_is_told_in_a_sentence() throws IOException {
    try (SimulatedModel there = SimulatedModel.start(Script.failing(SimulatedFault.KEY_REFUSED))) {
      assertThat(model("--url", there.address())).isEqualTo(1);
    }
    assertThat(err.toString()).contains("refused the key (status 401)");
  }

  @Test
  void a_wrong_script_is_told_by_file_and_field() throws IOException {
    Path script = Files.writeString(folder.resolve("script.yaml"), "answers: [{say: 3}]");
    assertThat(model("--simulated", script.toString())).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("assay model: " + script + ": answers[0].say: must be text");
  }

  @Test
  void without_a_wish_it_says_what_there_is() {
    assertThat(model()).isEqualTo(2);
    assertThat(err.toString()).contains("--simulated, --recorded and --url");
  }
}
