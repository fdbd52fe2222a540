// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.delivery.CandidateProgram.Answer;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A program sits a test from the first look to the report, over HTTP alone. */
@ServerTest
class AttemptApiStoryTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;

  @Test
  void a_program_sits_a_test_and_reads_its_report() throws Exception {
    Invited ada = invited();
    try (ConfigurableApplicationContext _ = TestGrader.in(environment);
        CandidateProgram program = new CandidateProgram(port, ada.token())) {
      assertThat(program.get("").at("/stage").asString()).isEqualTo("open");
      practises(program);

      program.post("/start");
      JsonNode items = program.get("/items").at("/items");
      assertThat(items)
          .extracting(item -> item.at("/type").asString())
          .containsExactly("choice", "sql");
      JsonNode options = items.at("/0/view/options");
      assertThat(options).hasSize(3);
      String chosen = options.at("/0/id").asString();

      program.post("/items/1");
      program.save(1, 1, "{\"chosen\": [\"" + chosen + "\"]}", clock.millis());
      String query = "{\"query\": \"select id from person where age >= 31\"}";
      JsonNode result = ran(program, "/items/2/runs", query);
      assertThat(result.at("/rows")).hasToString("[[\"2\"]]");
      program.save(2, 1, query, clock.millis());

      assertThat(program.post("/submit").at("/receipt").asString()).hasSize(64);
      JsonNode report = report(program);
      assertThat(report.at("/answered").asInt()).isEqualTo(2);
      assertThat(report.at("/parts/1/percent").asInt()).isEqualTo(100);
      assertThat(report.at("/parts/1/parts/0/outcome").asString()).isEqualTo("RIGHT");
      assertThat(program.get("/my-data").at("/saves")).hasSize(2);
    }
  }

  private static void practises(CandidateProgram program) throws Exception {
    JsonNode items = program.get("/practice/items").at("/items");
    assertThat(items)
        .extracting(item -> item.at("/type").asString())
        .containsExactly("choice", "sql");
    JsonNode result =
        ran(program, "/practice/items/2/runs", "{\"query\": \"select 6 * 7 as answer\"}");
    assertThat(result.at("/rows")).hasToString("[[\"42\"]]");
    String request = "{\"query\": \"select 6 * 7 as answer\", \"explain\": true}";
    JsonNode explained = ran(program, "/practice/items/2/runs", request);
    assertThat(explained.at("/plan/0").asString()).startsWith("Result");
  }

  private static JsonNode ran(CandidateProgram program, String path, String request)
      throws Exception {
    Answer taken = program.post(path, request);
    assertThat(taken.status()).isEqualTo(202);
    String run = "/runs/" + taken.at("/id").asString();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> program.get(run).at("/state").asString().equals("done"));
    return program.get(run).at("/result");
  }

  private static JsonNode report(CandidateProgram program) throws Exception {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> program.get("/report").at("/percent").isNumber());
    return program.get("/report").json();
  }

  private Invited invited() {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    String title = "Sat by a program of " + organisation;
    List<ItemHash> form =
        List.of(
            sittings.item(organisation, TestSittings.choice(title, "backend.sql", 50), "choice"),
            sittings.item(organisation, TestItems.query(), "sql"));
    String rules = "{\"minutes\": 40, \"reportDetail\": \"groups\"}";
    return candidates.invited(
        organisation, sittings.test(organisation, "Backend Engineer", rules, form));
  }
}
