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

/** {@code fairness} as scripts see it. */
class FairnessCommandTest {
  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void rates_are_compared_and_small_groups_are_not_there_by_name() throws IOException {
    StringBuilder csv = new StringBuilder("selected,sex,origin,score\n");
    people(csv, 40, 20, "men,here");
    people(csv, 40, 12, "women,here");
    people(csv, 20, 8, "women,there");
    people(csv, 3, 1, "others,there");
    csv.append("1,NA,here,3\n");
    assertThat(fairness(csv.toString(), "--group", "sex")).as(err.toString()).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0)).isEqualTo("By sex");
    assertThat(lines.get(1)).startsWith("group  persons  selected  rate  ratio");
    assertThat(lines.get(2)).startsWith("women");
    assertThat(out.toString())
        .doesNotContain("others", "\nmen") // the men with them: the total would tell
        .contains("43 persons are in groups that are too small to show")
        .contains("1 persons did not say.");
  }

  @Test
  void a_ratio_below_four_fifths_is_flagged() throws IOException {
    StringBuilder csv = new StringBuilder("selected,sex,origin,score\n");
    people(csv, 60, 30, "men,here");
    people(csv, 60, 12, "women,here");
    assertThat(fairness(csv.toString(), "--group", "sex", "--group", "origin")).isZero();
    assertThat(out.toString()).contains("By sex and origin", "women, here");
    assertThat(out.toString()).containsPattern("women +60 +12 +20 % +0.40 +<?0.00\\d.*below 4/5");
    out.getBuffer().setLength(0);
    assertThat(fairness(csv.toString(), "--group", "sex", "--json")).isZero();
    JsonNode women =
        JsonMapper.shared().readTree(out.toString()).get("tables").get(0).get("groups").get(1);
    assertThat(women.get("group").asString()).isEqualTo("women");
    assertThat(women.get("belowFourFifths").asBoolean()).isTrue();
    assertThat(women.get("oneSelectionTurnsIt").asBoolean()).isFalse();
    assertThat(women.get("aboveMedianRatio").asDouble()).isLessThan(1.01);
  }

  @Test
  void an_item_that_is_harder_for_one_group_is_named() throws IOException {
    var random = new SplittableRandom(8);
    StringBuilder decisions = new StringBuilder("id,selected,sex\n");
    StringBuilder responses = new StringBuilder("id,q1,q2,q3,q4,q5,q6,q7,q8,q9\n");
    for (int i = 0; i < 1_000; i++) {
      boolean focal = i % 2 == 0;
      decisions.append("p%d,%d,%s%n".formatted(i, i / 2 % 2, focal ? "women" : "men"));
      responses.append('p').append(i);
      double theta = random.nextGaussian();
      for (int j = 1; j <= 9; j++) {
        double distance = theta - (j == 4 && focal ? 1.2 : 0);
        responses.append(random.nextDouble() < 1 / (1 + Math.exp(-1.3 * distance)) ? ",1" : ",0");
      }
      responses.append('\n');
    }
    Path file = Files.writeString(temp.resolve("responses.csv"), responses);
    assertThat(fairness(decisions.toString(), "--group", "sex", "--responses", file.toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("Items by sex: women (500 persons) against men (500)")
        .containsPattern("q4 +-\\d.\\d\\d +<0.001 +C")
        .contains("8 of 9 items treat both alike.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | decisions.csv: is empty; a header of column names is needed",
        "'sex\\nm' | decisions.csv:1: has no column 'selected'; it has sex",
        "'selected\\n1' | decisions.csv:1: has no column 'sex'; it has selected",
        "'selected,sex\\n1,m\\nmaybe,f' | decisions.csv:3: column 1 (selected): 'maybe' is neither",
        "'selected,sex,score\\n1,m,x' | decisions.csv:2: column 3 (score): 'x' is not a number",
        "'id,selected,sex\\na,1,m\\na,0,f' | decisions.csv:3: column 1 (id): 'a' is there twice",
        "'id,selected,sex\\n,1,m' | decisions.csv:2: column 1 (id): is empty",
      })
  void bad_input_is_one_line_that_names_the_place(String content, String message)
      throws IOException {
    assertThat(fairness(content.replace("\\n", "\n"), "--group", "sex")).isEqualTo(2);
    assertThat(err.toString().strip()).contains(message);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void items_are_not_compared_where_the_counts_would_give_a_small_group_away() throws IOException {
    StringBuilder decisions = new StringBuilder("id,selected,sex\n");
    StringBuilder responses = new StringBuilder("id,a,b\n");
    for (int i = 0; i < 103; i++) {
      String sex = i < 60 ? "women" : i < 100 ? "men" : "others";
      decisions.append("%d,%d,%s%n".formatted(i, i % 2, sex));
      responses.append("%d,%d,%d%n".formatted(i, i % 2, i / 2 % 2));
    }
    Path file = Files.writeString(temp.resolve("responses.csv"), responses);
    assertThat(fairness(decisions.toString(), "--group", "sex", "--responses", file.toString()))
        .isZero();
    assertThat(out.toString())
        .doesNotContain("Items by", "(40)")
        .contains("No two groups have the 30 persons each");
  }

  @Test
  void responses_of_other_people_are_refused() throws IOException {
    Path file = Files.writeString(temp.resolve("responses.csv"), "id,a\nx,1\ny,0\n");
    String decisions = "id,selected,sex\np,1,m\nq,0,f\n";
    assertThat(fairness(decisions, "--group", "sex", "--responses", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no id of the decisions is among the responses");
    assertThat(fairness(decisions)).isEqualTo(2); // no --group
  }

  private static void people(StringBuilder csv, int count, int selected, String traits) {
    for (int i = 0; i < count; i++) {
      csv.append(i < selected ? "1," : "0,").append(traits).append(',').append(i).append('\n');
    }
  }

  private int fairness(String content, String... options) throws IOException {
    Path file = Files.writeString(temp.resolve("decisions.csv"), content);
    List<String> arguments = new ArrayList<>(List.of("fairness", file.toString()));
    arguments.addAll(List.of(options));
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }
}
