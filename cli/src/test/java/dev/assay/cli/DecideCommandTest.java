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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code decide} as scripts see it. */
class DecideCommandTest {
  private static final String PERSONS =
      "id,theta,se,n\nann,1.4,0.35,20\nben,-0.9,0.4,20\ncem,0.6,0.3,20\ndee,0.5,0.3,19\n";

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everybody_is_ranked_and_the_list_says_how_right_it_is() throws IOException {
    assertThat(decide(PERSONS, "--select", "2", "--cut", "0.55")).as(err.toString()).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0)).matches("rank +id +theta +se +above cut +in top 2 +band");
    assertThat(lines.get(1)).matches(" +1 +ann +1.40 +0.35 +99 % +9\\d % +1 +on the list");
    assertThat(lines.get(2)).matches(" +2 +cem +0.60 +0.30 +57 % +\\d\\d % +2 +on the list, open");
    assertThat(lines.get(3)).matches(" +3 +dee +0.50 +0.30 +43 % +\\d\\d % +2 +open");
    assertThat(lines.get(4)).matches(" +4 +ben +-0.90 +0.40 +1 % +1 % +3");
    assertThat(out.toString())
        .contains("2 of 4 are on the list.", "Test longer, by 10 minutes each");
  }

  @Test
  void the_same_is_one_json_document_with_everything_in_it() throws IOException {
    assertThat(decide(PERSONS, "--cut", "0", "--json")).as(err.toString()).isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("listed").asInt()).isEqualTo(3);
    JsonNode second = document.get("candidates").get(1);
    assertThat(second.get("id").asString()).isEqualTo("cem");
    assertThat(second.get("aboveCut").asDouble()).isBetween(0.97, 0.98);
    assertThat(second.get("listed").asBoolean()).isTrue();
    double precision = document.get("aboveCut").get("precision").asDouble();
    assertThat(precision).isBetween(0.9, 1.0);
    assertThat(document.get("amongBest").get("qualityCaptured").asDouble()).isBetween(0.8, 1.0);
    assertThat(document.get("testLonger").isEmpty()).isTrue(); // nobody is near this cut
  }

  @Test
  void an_empty_list_and_a_full_one_are_said_and_not_computed_upon() throws IOException {
    assertThat(decide(PERSONS, "--cut", "3")).isZero();
    assertThat(out.toString()).contains("Nobody is on the list.").doesNotContain("NaN");
    assertThat(decide(PERSONS, "--select", "4")).isZero();
    assertThat(out.toString()).contains("4 of 4 are on the list.").doesNotContain("NaN");
  }

  @Test
  void what_is_unsure_about_items_is_unsure_for_everybody_who_met_them() throws IOException {
    Path items = temp.resolve("items.csv");
    String errors = "item,model,a,b,se_a,se_b\nq1,2PL,1.5,0,0.01,1.5\nq2,2PL,1.5,0,0.01,1.5\n";
    String sure = errors.replace("0.01,1.5", "0.01,0.01");
    String responses = "id,q1,q2\nann,1,1\nben,0,1\ncem,0,0\n";
    JsonNode vague = decided(items, errors, responses);
    JsonNode known = decided(items, sure, responses);
    assertThat(vague.at("/candidates/0/se").asDouble())
        .isGreaterThan(known.at("/candidates/0/se").asDouble() + 0.02);
    out.getBuffer().setLength(0);
    assertThat(decide("id,theta,se,n\n" + persons(vague), "--select", "1", "--json")).isZero();
    JsonNode apart = JsonMapper.shared().readTree(out.toString());
    assertThat(vague.at("/candidates/0/inTop").asDouble())
        .isGreaterThan(apart.at("/candidates/0/inTop").asDouble());
    assertThat(decided(items, errors, responses)).isEqualTo(vague);
  }

  private JsonNode decided(Path itemFile, String items, String responses) throws IOException {
    Files.writeString(itemFile, items);
    out.getBuffer().setLength(0);
    assertThat(decide(responses, "--items", itemFile.toString(), "--select", "1", "--json"))
        .as(err.toString())
        .isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  private static String persons(JsonNode decided) {
    StringBuilder rows = new StringBuilder();
    for (JsonNode one : decided.path("candidates")) {
      rows.append(
          "%s,%s,%s,2\n".formatted(one.get("id").asString(), one.get("theta"), one.get("se")));
    }
    return rows.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | persons.csv: is empty; a header of column names is needed",
        "'id,theta,se,n' | persons.csv: has a header and no rows",
        "'id,theta\\na,1' | persons.csv:1: has no column 'se'; it has id, theta",
        "'id,theta,se\\na,1,0.3\\nb,x,0.3' | persons.csv:3: column 2 (theta): 'x' is not a number",
        "'id,theta,se\\na,1,0.3\\nb,NA,0.3' | persons.csv:3: column 2 (theta): is empty",
        "'id,theta,se\\na,1,0' | persons.csv:2: column 3 (se): a standard error is above 0",
        "'id,theta,se\\na,1,Infinity' | persons.csv:2: column 3 (se): 'Infinity' is not a number",
        "'id,theta,se\\na,1,1\\na,2,1' | persons.csv:3: column 1 (id): 'a' is there twice",
        "'id,theta,se\\na,1' | persons.csv:2: has 2 fields; the header has 3 names",
        "'id,theta,theta\\na,1,1' | persons.csv:1: column 3: 'theta' is there twice",
      })
  void bad_input_is_one_line_that_names_the_place(String content, String message)
      throws IOException {
    assertThat(decide(content.replace("\\n", "\n"), "--select", "1")).isEqualTo(2);
    assertThat(err.toString().strip()).contains(message);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_list_needs_a_length_or_a_cut_that_makes_sense() throws IOException {
    assertThat(decide(PERSONS)).isEqualTo(2);
    assertThat(err.toString()).contains("give --select K, --cut X or both");
    assertThat(decide(PERSONS, "--select", "5")).isEqualTo(2);
    assertThat(err.toString()).contains("--select is from 1 to 4");
    assertThat(decide(PERSONS, "--select", "2", "--extra", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--extra");
  }

  private int decide(String content, String... options) throws IOException {
    Path file = Files.writeString(temp.resolve("persons.csv"), content);
    List<String> arguments = new ArrayList<>(List.of("decide", file.toString()));
    arguments.addAll(List.of(options));
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }
}
