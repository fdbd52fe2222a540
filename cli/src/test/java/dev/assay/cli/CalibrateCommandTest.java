// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code calibrate} as scripts see it. */
class CalibrateCommandTest {
  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void parameters_and_abilities_come_with_standard_errors() throws IOException {
    Path responses = write("responses.csv", answers(400, true));
    assertThat(calibrate(responses, "--items", temp("items.csv"), "--persons", temp("persons.csv")))
        .as(err.toString())
        .isZero();

    List<String> items = Files.readAllLines(temp.resolve("items.csv"));
    assertThat(items.getFirst()).isEqualTo("item,model,a,b,c,b1,b2,se_a,se_b,se_c,se_b1,se_b2");
    assertThat(items.get(1)).matches("q1,2PL,[\\d.]+,-?[\\d.E-]+,,,,[\\d.]+,[\\d.]+,,,");
    assertThat(items.get(4))
        .matches("q4,GPCM,[\\d.]+,,,-?[\\d.E-]+,-?[\\d.E-]+,[\\d.]+,,,[\\d.]+,[\\d.]+");
    List<String> persons = Files.readAllLines(temp.resolve("persons.csv"));
    assertThat(persons).hasSize(401);
    assertThat(persons.getFirst()).isEqualTo("id,theta,se,n");
    assertThat(persons.get(1)).matches("p0,-?[\\d.E-]+,0\\.\\d+,[34]");
    assertThat(out.toString()).contains("2pl", "gpcm", "400 persons, 4 items", "log-likelihood");
  }

  @Test
  void the_summary_is_one_json_document() throws IOException {
    Path responses = write("responses.csv", answers(300, false));
    assertThat(calibrate(responses, "--json", "--no-priors")).isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.propertyNames())
        .containsExactly(
            "model",
            "persons",
            "items",
            "logLikelihood",
            "iterations",
            "converged",
            "seconds",
            "cpuSeconds",
            "totalCpuSeconds");
    assertThat(document.get("persons").asInt()).isEqualTo(300);
    assertThat(document.get("converged").asBoolean()).isTrue();
  }

  @Test
  void packed_files_are_read_and_rows_without_ids_are_numbered() throws IOException {
    Path packed = temp.resolve("responses.csv.gz");
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
      stream.write(answers(100, false).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(calibrate(packed, "--persons", temp("persons.csv"))).isZero();
    assertThat(Files.readAllLines(temp.resolve("persons.csv")).get(1)).startsWith("1,");
  }

  @Test
  void priors_draw_parameters_towards_the_usual() throws IOException {
    Path responses = write("responses.csv", answers(60, false));
    assertThat(calibrate(responses, "--items", temp("with.csv"))).isZero();
    assertThat(calibrate(responses, "--items", temp("without.csv"), "--no-priors")).isZero();
    assertThat(spread("with.csv")).isLessThan(spread("without.csv"));
  }

  private double spread(String file) throws IOException {
    double spread = 0;
    for (String row : Files.readAllLines(temp.resolve(file)).subList(1, 4)) {
      spread += Math.abs(Math.log(Double.parseDouble(row.split(",", -1)[2])));
    }
    return spread;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | responses.csv: is empty; a header of item names is needed",
        "'a,b' | responses.csv: has a header and no rows",
        "'a,a\\n0,1' | responses.csv:1: column 2: 'a' is there twice",
        "'a,\\n0,1' | responses.csv:1: column 2 has no name",
        "'a,b\\n0,1\\n0' | responses.csv:3: has 1 fields; the header has 2 names",
        "'a,b\\n0,1\\n0,1,0' | responses.csv:3: has more fields than the header has names (2)",
        "'id,b\\nx,1\\ny,yes' | responses.csv:3: column 2 (b): 'yes' is not a score category",
        "'a,b\\n0,99999999999' | responses.csv:2: column 2 (b): '99999999999' is not a score",
        "'a,b\\n0,-1' | responses.csv:2: column 2 (b): '-1' is not a score category",
        "'a,b\\n0,\"1\\n0,1\\n' | responses.csv:2: column 2 (b): '1 0,1 ' is not",
      })
  void bad_input_is_one_line_that_names_the_place(String content, String message)
      throws IOException {
    Path file = write("responses.csv", content.replace("\\n", "\n"));
    assertThat(calibrate(file, "--items", temp("items.csv"))).isEqualTo(2);
    assertThat(err.toString().strip()).contains(message);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(temp.resolve("items.csv")).doesNotExist();
  }

  @Test
  void groups_have_a_mean_and_a_spread_of_their_own() throws IOException {
    StringBuilder csv = new StringBuilder("id,team,q1,q2,q3,q4,q5\n");
    var random = new SplittableRandom(8);
    for (int i = 0; i < 1200; i++) {
      double theta = random.nextGaussian(i % 2 == 0 ? 0 : 1, 1);
      csv.append('p').append(i).append(i % 2 == 0 ? ",junior" : ",senior");
      for (int j = 0; j < 5; j++) {
        csv.append(right(theta - 0.4 * (j - 2), random) ? ",1" : ",0");
      }
      csv.append('\n');
    }
    Path file = write("responses.csv", csv.toString());
    assertThat(calibrate(file, "--groups", "team", "--items", temp("items.csv"))).isZero();
    assertThat(err.toString())
        .contains("group junior: N(0, 1), which is the scale")
        .containsPattern("group senior: mean (0\\.[89]|1\\.[0-3])\\d+, standard deviation");
    assertThat(Files.readAllLines(temp.resolve("items.csv"))).hasSize(6);
    assertThat(calibrate(file, "--groups", "town")).isEqualTo(2);
    assertThat(err.toString()).contains("responses.csv:1: has no column 'town'");
  }

  @Test
  void groups_that_share_no_item_are_refused_by_name() throws IOException {
    Path file = write("responses.csv", "g,a,b\nx,1,NA\nx,0,NA\ny,NA,1\ny,NA,0\n");
    assertThat(calibrate(file, "--groups", "g")).isEqualTo(2);
    assertThat(err.toString().strip())
        .endsWith("group 'y' has no item in common with the others: its place is unknown");
  }

  @Test
  void anchors_stay_and_give_the_scale() throws IOException {
    Path file = write("responses.csv", answers(400, false));
    Path anchors = write("anchors.csv", "item,model,a,b,c\nq1,2PL,1.3,-0.5,\nold,2PL,1,0,\n");
    assertThat(calibrate(file, "--anchors", anchors.toString(), "--items", temp("items.csv")))
        .as(err.toString())
        .isZero();
    List<String> items = Files.readAllLines(temp.resolve("items.csv"));
    assertThat(items.get(1)).isEqualTo("q1,2PL,1.3,-0.5,,,,");
    assertThat(items.get(2)).matches("q2,2PL,[\\d.]+,-?[\\d.E-]+,,[\\d.]+,[\\d.]+,");
    assertThat(err.toString()).contains("all persons: mean ");
    Path others = write("others.csv", "item,model,a,b,c\nold,2PL,1,0,\n");
    assertThat(calibrate(file, "--anchors", others.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("others.csv: none of its items has a column in");
  }

  @Test
  void a_model_for_two_categories_refuses_three() throws IOException {
    Path file = write("responses.csv", answers(50, true));
    assertThat(calibrate(file, "--model", "3pl")).isEqualTo(2);
    assertThat(err.toString()).contains("column 'q4' has category 2");
    assertThat(calibrate(file, "--model", "rasch")).isEqualTo(2);
  }

  @Test
  void an_item_that_says_nothing_is_named() throws IOException {
    Path file = write("responses.csv", "a,b,c\n1,0,1\n1,1,0\n1,0,0\n1,1,1\n1,NA,1\n");
    assertThat(calibrate(file, "--items", temp("items.csv"))).isZero();
    assertThat(err.toString()).contains("a: everybody reached category 1; left out");
    assertThat(Files.readAllLines(temp.resolve("items.csv")).get(1)).isEqualTo("a,2PL,,,,,,");
  }

  /** Three items right or wrong and, if wanted, one with three categories; some are not given. */
  private static String answers(int persons, boolean steps) {
    var random = new SplittableRandom(4);
    var csv = new StringBuilder(steps ? "id,q1,q2,q3,q4\n" : "q1,q2,q3\n");
    for (int i = 0; i < persons; i++) {
      double theta = random.nextGaussian();
      if (steps) {
        csv.append('p').append(i).append(',');
      }
      for (int j = 0; j < 3; j++) {
        String given = right(theta - 0.5 * (j - 1), random) ? "1" : "0";
        csv.append(j > 0 ? "," : "").append(j == 1 && i % 7 == 0 ? "NA" : given);
      }
      if (steps) {
        int category = (right(theta, random) ? 1 : 0) + (right(theta - 1, random) ? 1 : 0);
        csv.append(',').append(category);
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static boolean right(double distance, SplittableRandom random) {
    return random.nextDouble() < 1 / (1 + Math.exp(-1.3 * distance));
  }

  private String temp(String name) {
    return temp.resolve(name).toString();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content);
  }

  private int calibrate(Path file, String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of("calibrate", file.toString()));
    arguments.addAll(List.of(options));
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }
}
