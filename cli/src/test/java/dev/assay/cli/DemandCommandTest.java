// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code demand} as scripts see it. */
class DemandCommandTest {
  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int demand(String file, String content, String... options) throws IOException {
    Path path = Files.writeString(temp.resolve(file), content);
    String[] arguments = new String[options.length + 4];
    arguments[0] = "demand";
    arguments[1] = path.toString();
    arguments[2] = "--content";
    arguments[3] = Path.of("..", "content").toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void skills_are_one_json_document_with_the_words_that_led_to_them() throws IOException {
    String csv = "title,text,posted\nSenior developer,\"Java; Kafka is a plus.\",2026-04-01\n";
    assertThat(demand("ads.csv", csv, "--words-only", "--json")).as(err.toString()).isZero();
    JsonNode ad = JsonMapper.shared().readTree(out.toString()).get(0);
    assertThat(ad.path("seniority").asString()).isEqualTo("senior");
    assertThat(ad.path("posted").asString()).isEqualTo("2026-04-01");
    assertThat(ad.at("/skills/0/skill").asString()).isEqualTo("backend.java");
    assertThat(ad.at("/skills/0/words/0/text").asString()).isEqualTo("Java");
    assertThat(ad.at("/skills/1/need").asString()).isEqualTo("nice");
  }

  @Test
  void a_table_with_a_slip_ends_with_2_and_one_line() throws IOException {
    assertThat(demand("ads.csv", "title,text,posted\nx,y,soon\n")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("ads.csv:2 posted");
  }
}
