// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code score} as scripts see it. */
class ScoreCommandTest {
  private static final String ITEMS =
      """
      item,model,a,b,c,b1,b2,se_a,se_b,se_c,se_b1,se_b2
      q1,2PL,1.2,-0.5,,,,0.1,0.1,,,
      q2,2PL,0.9,0.3,,,,0.1,0.1,,,
      q3,GPCM,0.8,,,-0.4,0.9,0.1,,,0.2,0.2
      q4,2PL,,,,,,,,,,
      """;

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path items;

  @BeforeEach
  void parameters() throws IOException {
    items = Files.writeString(temp.resolve("items.csv"), ITEMS);
  }

  private int score(String responses, String... options) throws IOException {
    Path file = Files.writeString(temp.resolve("responses.csv"), responses);
    List<String> arguments =
        new ArrayList<>(List.of("score", file.toString(), "--items", items.toString()));
    arguments.addAll(List.of(options));
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private List<String> persons() throws IOException {
    return Files.readAllLines(temp.resolve("persons.csv"));
  }

  @Test
  void known_items_give_the_scores_that_scoring_gives() throws IOException {
    String persons = temp.resolve("persons.csv").toString();
    assertThat(score("id,q3,q1\nann,2,0\nbob,NA,1\n", "--persons", persons, "--known-items"))
        .as(err.toString())
        .isZero();
    var ann =
        new Scoring(new Population(0, 1))
            .posterior(
                List.of(
                    new Response(new PartialCredit(0.8, List.of(-0.4, 0.9)), 2),
                    new Response(new Dichotomous(1.2, -0.5, 0), 0)));
    assertThat(persons().getFirst()).isEqualTo("id,theta,se,n");
    String[] cells = persons().get(1).split(",");
    assertThat(cells[0]).isEqualTo("ann");
    assertThat(Double.parseDouble(cells[1])).isEqualTo(Math.rint(ann.mean() * 1e6) / 1e6);
    assertThat(Double.parseDouble(cells[2]))
        .isEqualTo(Math.rint(ann.standardDeviation() * 1e6) / 1e6);
    assertThat(persons().get(2)).matches("bob,-?[\\d.E-]+,[\\d.]+,1");
    assertThat(out.toString()).contains("eap, 2 persons, 2 items", "ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eap", "map", "wle"})
  void errors_of_items_widen_those_of_abilities(String method) throws IOException {
    String persons = temp.resolve("persons.csv").toString();
    String responses = "q1,q2,q3\n1,0,1\n";
    assertThat(score(responses, "--persons", persons, "--method", method)).isZero();
    double carrying = Double.parseDouble(persons().get(1).split(",")[2]);
    assertThat(score(responses, "--persons", persons, "--method", method, "--known-items"))
        .isZero();
    assertThat(carrying).isGreaterThan(Double.parseDouble(persons().get(1).split(",")[2]));
  }

  @Test
  void extremes_and_items_without_parameters_are_named() throws IOException {
    String persons = temp.resolve("persons.csv").toString();
    assertThat(
            score(
                "q1,q2,q4\n1,1,0\n0,0,1\n,,1\n", "--method", "wle", "--persons", persons, "--json"))
        .isZero();
    JsonNode outcomes = JsonMapper.shared().readTree(out.toString()).get("outcomes");
    assertThat(outcomes.get("all highest").asInt()).isEqualTo(1);
    assertThat(outcomes.get("all lowest").asInt()).isEqualTo(1);
    assertThat(outcomes.get("nothing answered").asInt()).isEqualTo(1);
    assertThat(persons().get(3)).isEqualTo("3,,,0");
    assertThat(err.toString()).contains("q4: no parameters; left out");
  }

  @Test
  void fit_of_items_pairs_and_persons_comes_when_asked_for() throws IOException {
    var random = new SplittableRandom(6);
    var parameters = new StringBuilder("item,model,a,b\n");
    var responses = new StringBuilder();
    for (int j = 0; j < 12; j++) {
      parameters.append("i%d,2PL,1.2,%s%n".formatted(j, -1.1 + 0.2 * j));
      responses.append(j > 0 ? ",i" : "i").append(j);
    }
    responses.append('\n');
    for (int i = 0; i < 300; i++) {
      double theta = random.nextGaussian();
      for (int j = 0; j < 12; j++) {
        double right = 1 / (1 + Math.exp(-1.2 * (theta + 1.1 - 0.2 * j)));
        responses.append(j > 0 ? "," : "").append(random.nextDouble() < right ? 1 : 0);
      }
      responses.append('\n');
    }
    items = Files.writeString(temp.resolve("twelve.csv"), parameters);
    String fit = temp.resolve("fit.csv").toString();
    assertThat(score(responses.toString(), "--fit", "--person-fit", fit)).isZero();
    assertThat(out.toString()).contains("S-X2", "pairs of items depend", "answered unusually");
    assertThat(err.toString()).contains("i0, i1").contains("taken for true");
    List<String> rows = Files.readAllLines(temp.resolve("fit.csv"));
    assertThat(rows).hasSize(301);
    assertThat(rows.getFirst()).isEqualTo("id,lz,p");
    out.getBuffer().setLength(0);
    assertThat(score(responses.toString(), "--fit", "--json")).isZero();
    JsonNode found = JsonMapper.shared().readTree(out.toString()).get("fit");
    assertThat(found.get("items")).hasSize(12);
    assertThat(found.get("items").get(3).get("df").asInt()).isPositive();
    assertThat(found.get("pairs").asInt()).isEqualTo(66);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'q1,q9\\n0,1' | '' | responses.csv: column 'q9' is not an item of",
        "'id,q1,q3\\na,0,1\\nb,1,3' | '' | column 'q3', person 'b': category 3, where",
        "'q1,q2\\n0,x' | '' | responses.csv:2: column 2 (q2): 'x' is not a score category",
        "'q4\\n1' | '' | no item of",
        "'q1\\n1' | --method=mle | --method is eap, map or wle, not 'mle'",
        "'q1\\n1' | --population=0 | --population is a mean and a standard deviation above 0",
        "'q1\\n1' | '--population=0,-1' | --population is a mean and a standard deviation above 0",
      })
  void bad_input_is_one_line_that_names_the_place(String responses, String option, String message)
      throws IOException {
    String[] options = option.isEmpty() ? new String[0] : new String[] {option};
    assertThat(score(responses.replace("\\n", "\n"), options)).isEqualTo(2);
    assertThat(err.toString().strip()).contains(message);
    assertThat(err.toString().strip().lines()).hasSize(1);
  }
}
