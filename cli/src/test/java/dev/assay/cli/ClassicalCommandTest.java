// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code classical} as scripts see it. */
class ClassicalCommandTest {
  private static final String RESPONSES = "id,q1,q2,q3\na,1,1,1\nb,1,1,0\nc,1,0,0\nd,0,0,0\n";

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int classical(String responses, String... options) throws IOException {
    Path file = Files.writeString(temp.resolve("responses.csv"), responses);
    List<String> arguments = new ArrayList<>(List.of("classical", file.toString()));
    arguments.addAll(List.of(options));
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void items_and_test_are_described_on_paper_and_in_files() throws IOException {
    String items = temp.resolve("items.csv").toString();
    assertThat(classical(RESPONSES, "--csv", items)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("4 persons", "alpha 0.750", "standard error 0.65 points");
    assertThat(Files.readAllLines(temp.resolve("items.csv")))
        .containsExactly(
            "item,n,p,rest_r,alpha_without",
            "q1,4,0.75,0.522233,0.727273",
            "q2,4,0.5,0.707107,0.5",
            "q3,4,0.25,0.522233,0.727273");
  }

  @Test
  void the_summary_is_one_json_document_with_the_options_in_it() throws IOException {
    Path choices = Files.writeString(temp.resolve("choices.csv"), "id,q2\na,B\nb,B\nc,A\nd,NA\n");
    String options = temp.resolve("options.csv").toString();
    assertThat(
            classical(
                RESPONSES,
                "--json",
                "--choices",
                choices.toString(),
                "--options",
                options,
                "--groups",
                "2"))
        .as(err.toString())
        .isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("reliability").get("alpha").asDouble()).isEqualTo(0.75);
    JsonNode option = document.get("items").get(1).get("options").get(1);
    assertThat(option.get("option").asString()).isEqualTo("B");
    assertThat(option.get("n").asInt()).isEqualTo(2);
    List<String> rows = Files.readAllLines(temp.resolve("options.csv"));
    assertThat(rows.getFirst()).isEqualTo("item,option,n,share,mean_rest,r,g1,g2");
    assertThat(rows).hasSize(3);
  }

  @Test
  void skills_are_judged_and_scored_where_they_say_something_of_their_own() throws IOException {
    var random = new SplittableRandom(9);
    var responses = new StringBuilder("a1,a2,a3,a4,b1,b2,b3,b4\n");
    for (int i = 0; i < 400; i++) {
      for (int part = 0; part < 2; part++) {
        double theta = random.nextGaussian();
        for (int j = 0; j < 4; j++) {
          int right = random.nextDouble() < 1 / (1 + Math.exp(-1.5 * theta)) ? 1 : 0;
          responses.append(part + j > 0 ? "," : "").append(right);
        }
      }
      responses.append('\n');
    }
    Path skills =
        Files.writeString(
            temp.resolve("skills.csv"),
            "item,skill\na1,first\na2,first\na3,first\na4,first\nb1,few\nb2,few\n");
    String scores = temp.resolve("scores.csv").toString();
    assertThat(
            classical(responses.toString(), "--skills", skills.toString(), "--subscores", scores))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("worth a score", "fewer than 3 items");
    List<String> rows = Files.readAllLines(temp.resolve("scores.csv"));
    assertThat(rows).hasSize(401);
    assertThat(rows.get(1)).matches("1,first,[\\d.]+,[\\d.]+");
    out.getBuffer().setLength(0);
    assertThat(classical(responses.toString(), "--skills", skills.toString(), "--json")).isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString()).get("skills");
    assertThat(document.get(0).get("reported").asBoolean()).isTrue();
    assertThat(document.get(1).get("because").asString()).isEqualTo("fewer than 3 items");
    Files.writeString(skills, "item,skill\na9,first\n");
    assertThat(classical(responses.toString(), "--skills", skills.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("skills.csv:2: column 1 (item): 'a9' is no column");
  }

  @Test
  void a_table_that_says_nothing_is_said_to() throws IOException {
    assertThat(classical("a,b\n1,NA\n1,0\n")).isZero();
    assertThat(out.toString()).contains("no reliability", "all the same").doesNotContain("NaN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'id,q9\\na,B\\nb,A\\nc,A\\nd,A' | choices.csv:1: column 'q9' is no column of the responses",
        "'q2,q2\\na,B' | choices.csv:1: column 2: 'q2' is there twice",
        "'id,q2\\na,B\\nx,B\\nc,A\\nd,A' | choices.csv:3: column 1 (id): 'x', where the responses",
        "'id,q2\\na,B' | choices.csv: has 1 rows where the responses have 4",
        "'id,q2\\na' | choices.csv:2: has 1 fields; the header has 2 names",
      })
  void choices_that_do_not_fit_the_responses_are_refused(String content, String message)
      throws IOException {
    Path choices = Files.writeString(temp.resolve("choices.csv"), content.replace("\\n", "\n"));
    assertThat(classical(RESPONSES, "--choices", choices.toString())).isEqualTo(2);
    assertThat(err.toString().strip()).contains(message);
    assertThat(err.toString().strip().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--groups=0, '--groups is from 1 to 20, not 0'",
    "--options=x.csv, --options needs --choices",
    "--subscores=x.csv, --subscores needs --skills",
    "--choices=nowhere.csv, nowhere.csv is not a file",
  })
  void options_that_make_no_sense_are_refused(String option, String message) throws IOException {
    assertThat(classical(RESPONSES, option)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }
}
