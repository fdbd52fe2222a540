// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code exposure} as scripts see it, with the judges that candidates' answers have. */
class ExposureCommandTest {
  @TempDir Path temp;
  @TempDir static Path shared;
  private static Path bank;

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void bank() throws IOException {
    bank =
        PartOfBank.of(
            shared.resolve("bank"),
            List.of(
                "choice/api-compatible-changes",
                "code/addresses-swapped",
                "sql/clinic-recall-list",
                "service/boatyard-reports"));
  }

  @BeforeEach
  void origin() throws IOException {
    write("recorded.yaml", "model: acme-large-2026-10\ndate: 2026-11-20\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve("recorded").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void copy(String from, String to) throws IOException {
    write("answers/" + to, Files.readString(PartOfBank.CONTENT.resolve(from)));
  }

  private int exposure(String... options) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("exposure", "--recorded", temp.resolve("recorded").toString()));
    arguments.addAll(List.of("--content", bank.toString()));
    arguments.addAll(List.of(options));
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private JsonNode item(String name) {
    return JsonMapper.shared()
        .readTree(out.toString())
        .path("items")
        .valueStream()
        .filter(item -> item.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void answers_are_judged_as_candidates_are_and_not_twice() throws IOException {
    write("answers/api-compatible-changes/1.txt", "a c\n");
    write("answers/api-compatible-changes/2.json", "{\"chosen\": [\"b\"]}");
    copy("code/addresses-swapped/submissions/accepted/solution.py", "addresses-swapped/1.py");
    copy(
        "code/addresses-swapped/submissions/wrong_answer/order_of_the_input.py",
        "addresses-swapped/2.py");
    copy("sql/clinic-recall-list/solution.sql", "clinic-recall-list/1.sql");
    Path judged = temp.resolve("judged.jsonl");
    Path table = temp.resolve("solved.csv");
    assertThat(exposure("--json", "--out", judged.toString(), "--table", table.toString()))
        .as(err.toString())
        .isZero();
    assertThat(Files.readAllLines(table))
        .startsWith(
            "item,solved_low,solved,solved_high,models,runs,first,last,simulated,"
                + "not_judged_here,brought_in")
        .as("one model says nothing of others")
        .contains("addresses-swapped,,0.5,,1,2,2026-11-20,2026-11-20,false,0,");
    assertThat(item("api-compatible-changes").at("/figures/works/solved").asInt()).isEqualTo(1);
    JsonNode code = item("addresses-swapped").path("figures");
    assertThat(code.at("/works/rate").asDouble()).isEqualTo(0.5);
    assertThat(code.at("/works/low").asDouble()).isGreaterThan(0);
    assertThat(code.at("/marks/rate").asDouble()).isBetween(0.5, 0.9);
    assertThat(code.at("/models/0").asString()).isEqualTo("acme-large-2026-10");
    assertThat(item("clinic-recall-list").at("/figures/works/rate").asDouble()).isEqualTo(1);

    List<String> lines = Files.readAllLines(judged);
    assertThat(lines).hasSize(5);
    String changed = lines.getFirst().replace("\"marks\":1.0", "\"marks\":0.25");
    Files.writeString(
        judged, changed + "\n" + String.join("\n", lines.subList(1, 5)) + "\n{\"item\": \"cut o");
    assertThat(exposure("--json", "--out", judged.toString())).as(err.toString()).isZero();
    assertThat(Files.readAllLines(judged)).hasSize(5).first().isEqualTo(changed);
    assertThat(item("addresses-swapped").at("/figures/marks/rate").asDouble())
        .as("what is in the file is not judged again")
        .isLessThan(code.at("/marks/rate").asDouble());
  }

  @Test
  @Tag("long")
  void a_service_that_works_and_is_not_secure_is_told_from_one_that_is_both() throws IOException {
    String item = "service/boatyard-reports/solutions/";
    copy(item + "insecure/python-no-owner/reports.py", "boatyard-reports/1/python/reports.py");
    copy(item + "accepted/python/reports.py", "boatyard-reports/2/python/reports.py");
    assertThat(exposure("--json")).as(err.toString()).isZero();
    JsonNode figures = item("boatyard-reports").path("figures");
    assertThat(figures.at("/works/solved").asInt()).isEqualTo(2);
    assertThat(figures.at("/secure/solved").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_no_answer_ends_with_2_and_one_line_that_names_the_file() throws IOException {
    refused("is not the name of an item", "answers/no-such-item/1.txt", "a");
    refused("1.json:2: is not JSON", "answers/api-compatible-changes/1.json", "{\n,");
    refused("chosen: there is no option z", "answers/api-compatible-changes/1.txt", "a z");
    refused("is in none of the item's languages", "answers/addresses-swapped/1.rs", "fn main(){}");
    refused("has not the ending", "answers/clinic-recall-list/1.py", "print()");
    refused("named by the number of a run", "answers/clinic-recall-list/first.sql", "select 1");
    refused("is larger than", "answers/clinic-recall-list/1.sql", "-".repeat(300_000));
    refused("cannot be the name of a file here", "answers/boatyard-reports/1/python/a b.py", "");
    refused("recorded.yaml:2 date: is not a day", "recorded.yaml", "model: m\ndate: 2026-13-01\n");
    refused("recorded.yaml:1 model", "recorded.yaml", "model: ''\ndate: 2026-11-01\n");
    refused("simulated: must be true", "recorded.yaml", "model: simulated-a\ndate: 2026-11-01\n");
  }

  @Test
  void links_lead_nowhere() throws IOException {
    write("answers/clinic-recall-list/1.sql", "select 1");
    Files.createSymbolicLink(
        temp.resolve("recorded/answers/clinic-recall-list/2.sql"),
        Files.writeString(temp.resolve("elsewhere.sql"), "select 1"));
    assertThat(exposure()).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("2.sql: is a link");
  }

  private void refused(String why, String path, String text) throws IOException {
    boolean origin = path.equals("recorded.yaml");
    if (origin) {
      write("answers/clinic-recall-list/1.sql", "select 1");
    }
    write(path, text);
    assertThat(exposure()).as(path).isEqualTo(2);
    assertThat(err.toString().lines()).as(path).singleElement().asString().contains(why);
    Path answers = temp.resolve("recorded/answers");
    try (Stream<Path> files = Files.walk(answers)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    origin();
  }
}
