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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assemble} and {@code simulate} as scripts see them. */
class AssembleCommandTest {
  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path items;

  @BeforeEach
  void writeBank() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder rows = new StringBuilder("item,model,a,b,c,b1,b2,skill,key,minutes,enemies\n");
    for (int i = 1; i <= 40; i++) {
      String model =
          i % 8 == 0
              ? "GRM,%.2f,,,-0.5,%.2f".formatted(random.nextDouble(0.8, 1.6), 0.1 * (i % 5))
              : "2PL,%.2f,%.2f,,,".formatted(random.nextDouble(0.8, 1.6), random.nextGaussian());
      rows.append(
          "q%d,%s,%s,%s,%.1f,%s%n"
              .formatted(
                  i,
                  model,
                  i % 2 == 0 ? "sql" : "java",
                  List.of("A", "B", "C").get(i % 3),
                  random.nextDouble(1, 3),
                  i == 1 ? "q2 q3" : ""));
    }
    rows.append("constant,2PL,,,,,,sql,A,2,\n");
    items = Files.writeString(temp.resolve("items.csv"), rows);
  }

  @Test
  void a_form_meets_what_is_asked_and_is_proven_the_best() {
    assertThat(
            run(
                "assemble",
                items,
                "--json",
                "--length",
                "10",
                "--cut",
                "0.5",
                "--even",
                "skill",
                "--count",
                "key:A=2-3",
                "--include",
                "q1",
                "--exclude",
                "q4",
                "--minutes",
                "25"))
        .as(err.toString())
        .isZero();
    assertThat(err.toString()).contains("constant: has no parameters; left out");
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.propertyNames())
        .containsExactly("worth", "bound", "gap", "difference", "leftOut", "forms");
    List<Integer> chosen = new ArrayList<>();
    document
        .at("/forms/0/items")
        .forEach(item -> chosen.add(Integer.parseInt(item.asString().substring(1))));
    assertThat(chosen).hasSize(10).contains(1).doesNotContain(2, 3, 4);
    assertThat(chosen.stream().filter(i -> i % 2 == 0)).hasSize(5);
    assertThat(chosen.stream().filter(i -> i % 3 == 0).count()).isBetween(2L, 3L);
    assertThat(document.at("/forms/0/minutes").asDouble()).isLessThanOrEqualTo(25);
    assertThat(document.get("gap").asDouble()).isBetween(0.0, 0.05);
  }

  /**
   * q1 to q9 are solved in every run of many models, q10 often, and the others are not measured.
   */
  @Test
  void items_that_models_nearly_always_solve_are_left_out_or_kept_for_where_help_is_allowed()
      throws IOException {
    StringBuilder rows = new StringBuilder("item,solved_low\n");
    for (int i = 1; i <= 9; i++) {
      rows.append("q%d,0.8%n".formatted(i));
    }
    Path solved = Files.writeString(temp.resolve("solved.csv"), rows.append("q10,0.6\nq11,\n"));
    Object[] form = {"assemble", items, "--items-meta", solved, "--json", "--length", "30"};
    assertThat(run(with(form, "--solved-by-ai", "leave_out"))).as(err.toString()).isZero();
    assertThat(err.toString())
        .contains("left out, as models nearly always solve them: q1, q2, q3, q4, q5, q6, q7, q8");
    assertThat(chosen()).hasSize(30).doesNotContain("q1", "q2", "q9");
    assertThat(JsonMapper.shared().readTree(out.toString()).get("leftOut")).hasSize(9);

    assertThat(run(with(form, "--solved-by-ai", "where_allowed"))).isZero();
    assertThat(chosen()).doesNotContain("q1", "q2", "q9");
    assertThat(run(with(form, "--solved-by-ai", "where_allowed", "--ai-policy", "measured")))
        .isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).get("leftOut")).isEmpty();
    assertThat(run(with(form, "--solved-by-ai", "leave_out", "--solved-from", "0.6"))).isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).get("leftOut")).hasSize(10);

    assertThat(run(with(form, "--solved-by-ai", "leave_out", "--include", "q3"))).isEqualTo(2);
    assertThat(err.toString()).contains("--include: models nearly always solve 'q3'");
    Files.writeString(solved, "item,solved_low\nq1,0.9\nq2,90\n");
    assertThat(run(with(form, "--solved-by-ai", "leave_out"))).isEqualTo(2);
    assertThat(err.toString()).contains("solved.csv:3: column 2 (solved_low): '90' is no share");
  }

  private static Object[] with(Object[] arguments, Object... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray();
  }

  private List<String> chosen() {
    return JsonMapper.shared()
        .readTree(out.toString())
        .at("/forms/0/items")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void parallel_forms_go_into_a_file_that_simulate_reads() {
    Path forms = temp.resolve("forms.csv");
    assertThat(
            run(
                "assemble",
                items,
                "--length",
                "8",
                "--cut",
                "0",
                "--forms",
                "2",
                "--time-limit",
                "2",
                "--out",
                forms))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("largest difference between forms: 0.", "form 2  model");
    assertThat(run("simulate", items, "--form", forms + ":2", "--json", "--repetitions", "20"))
        .as(err.toString())
        .isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("items").asDouble()).isEqualTo(8);
    assertThat(document.get("rmse").asDouble()).isBetween(0.3, 0.6);
    assertThat(document.get("topFound").asDouble()).isBetween(0.3, 0.9);
    assertThat(run("simulate", items, "--form", forms + ":3")).isEqualTo(2);
    assertThat(err.toString()).contains("has no form 3");
  }

  @Test
  void what_cannot_be_is_said_in_words() {
    assertThat(run("assemble", items, "--length", "10", "--cut", "0", "--minutes", "8"))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("these cannot hold together: exactly 10 items; at most 8 minutes");
    assertThat(run("assemble", items, "--length", "30-35", "--cut", "0", "--count", "key:A=14+"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("the bank cannot give this: at least 14 items with key A");
  }

  @Test
  void an_adaptive_test_keeps_its_promise_of_exposure() {
    assertThat(
            run(
                "simulate",
                items,
                "--adaptive",
                "--length",
                "8",
                "--control",
                "randomesque",
                "--most-shown",
                "0.4",
                "--balance",
                "skill",
                "--repetitions",
                "4",
                "--json"))
        .as(err.toString())
        .isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("mostShown").asDouble()).isLessThanOrEqualTo(0.4);
    assertThat(document.get("items").asDouble()).isEqualTo(8);
    String first = out.toString();
    run(
        "simulate",
        items,
        "--adaptive",
        "--length",
        "8",
        "--control",
        "randomesque",
        "--most-shown",
        "0.4",
        "--balance",
        "skill",
        "--repetitions",
        "4",
        "--json");
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void invented_items_need_no_file_and_people_get_a_table() {
    assertThat(run("simulate", "--invent", "20", "--repetitions", "10", "--seniority", "senior"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("5 of 50 candidates chosen, abilities N(1, 1), 10 pools, seed 1")
        .contains("true top 5 found", "quality captured")
        .doesNotContain("minutes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assemble --cut 0                                   | --length or --minutes is needed
          assemble --length 5-3 --cut 0                      | goes from more to fewer
          assemble --length 5 --count skill:go=2             | no item has skill 'go'; there are java, sql
          assemble --length 5 --count level:1=2              | the items have no column 'level'; they have key, skill
          assemble --length 5 --include q99                  | there is no item 'q99'
          assemble --length 5 --cut 9                        | --cut is an ability from -6 to 6
          assemble --length 5 --solved-by-ai leave_out       | the items have no column 'solved_low'
          assemble --length 5 --solved-by-ai perhaps         | one of like_others, leave_out, where_allowed, not 'perhaps'
          assemble --length 5 --solved-from 2                | --solved-from is a share above 0, up to 1, not 2.0
          assemble --length 5 --seniority boss               | junior, mid or senior, not 'boss'
          simulate --select 60                               | --select is 1 or more
          simulate --length 5                                | are for --adaptive
          simulate --adaptive                                | --adaptive needs --length or --minutes
          simulate --adaptive --length 5 --control luck      | not 'luck'
          simulate --adaptive --length 5 --stop-sure 0.9     | --stop-sure needs --cut
          """)
  void what_is_asked_wrongly_is_refused_with_a_reason(String line, String reason) {
    List<Object> arguments = new ArrayList<>(List.of((Object[]) line.strip().split(" +")));
    arguments.add(1, items);
    assertThat(run(arguments.toArray())).isEqualTo(2);
    assertThat(err.toString()).contains(reason);
  }

  @Test
  void a_bad_cell_is_named_with_its_line_and_column() throws IOException {
    Path meta = Files.writeString(temp.resolve("meta.csv"), "item,minutes\nq1,2\nq2,-1\n");
    assertThat(run("assemble", items, "--items-meta", meta, "--length", "5")).isEqualTo(2);
    assertThat(err.toString()).contains("meta.csv:3: column 2 (minutes): '-1' is no time");
    Path partly =
        Files.writeString(
            temp.resolve("partly.csv"), "item,model,a,b,minutes\n" + "x,2PL,1,0,2\ny,2PL,1,0,\n");
    assertThat(run("assemble", partly, "--length", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("partly.csv:3: item 'y' has no minutes");
  }

  private int run(Object... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(texts);
  }
}
