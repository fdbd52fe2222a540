// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Script;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram.Answer;
import dev.assay.server.TestSittings;
import dev.assay.server.delivery.TestCandidates.Invited;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Twenty people sit a test of one pair over the API, ask the assistant where they have one, and are
 * graded by a real grader: what the report says of them is what a pencil says.
 */
@ServerTest
@Tag("long")
class PairedSittingsTest {
  private static final int PEOPLE = 20;
  private static final Offset<Double> EXACT = within(1e-9);

  /** Queries by what the graders give them: two groups of tests, of 40 and of 60 marks. */
  private static final String ALL = "select id from person where age > 30";

  private static final String SOME = "select id from person where age >= 30";
  private static final String NONE = "select 7 as id";

  /** What the people enter by turns, alone and with the assistant. */
  private static final List<String> ALONE = List.of(SOME, NONE, ALL, ALL);

  private static final List<String> WITH_AI = List.of(ALL, SOME, ALL, SOME);

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  @Test
  void the_report_of_people_who_were_really_graded_says_what_is_computed_by_hand()
      throws Exception {
    try (TestTeam team = candidates.team(port)) {
      List<ItemHash> pair =
          List.of(query(team, "People above thirty"), query(team, "The same once more"));
      team.publishes("{\"minutes\": 40, \"aiPolicy\": \"measured\", \"pairs\": true}", pair);
      team.connects(Script.saying("Mind the boundary."));
      for (int person = 0; person < PEOPLE; person++) {
        sits(team, person % ALONE.size());
      }
      modelsAnswered(team, pair);
      graded(team);
      holds(team.program().get(team.test() + "/report").json().path("valueAdded"));
    }
  }

  private ItemHash query(TestTeam team, String title) {
    return sittings.item(
        team.organisation(), TestItems.query(title + " at " + team.organisation()), "sql");
  }

  /** The third of each four asks nothing. */
  private static void sits(TestTeam team, int turn) throws IOException, InterruptedException {
    Invited invited = team.invites();
    CandidateProgram program = team.candidate(invited);
    program.post("/start");
    int alone =
        program
            .get("/items")
            .at("/items")
            .valueStream()
            .filter(item -> item.path("alone").asBoolean())
            .mapToInt(item -> item.path("position").asInt())
            .sum();
    int withAi = 3 - alone;
    if (turn != 2) {
      String question =
          "{\"question\": \"What do I have to mind?\", \"answer\": {\"query\": \"\"}}";
      CandidateProgram.Answer said = program.post("/items/" + withAi + "/assistant", question);
      assertThat(said.at("/answer").asString()).as(said.text()).isEqualTo("Mind the boundary.");
    }
    enters(program, alone, ALONE.get(turn));
    enters(program, withAi, WITH_AI.get(turn));
    program.post("/submit");
  }

  private static void enters(CandidateProgram program, int position, String query)
      throws IOException, InterruptedException {
    program.save(
        position, position, "{\"query\": \"%s\"}".formatted(query), System.currentTimeMillis());
  }

  /** Three of them, whose means are 0.7, 0.4 and 0.7; of each item the mean is 0.6. */
  private static void modelsAnswered(TestTeam team, List<ItemHash> pair) {
    double[][] marks = {{1, 0.4}, {0.4, 0.4}, {0.4, 1}};
    for (int model = 0; model < marks.length; model++) {
      for (int item = 0; item < pair.size(); item++) {
        Answer taken =
            team.program()
                .post(
                    "/api/v1/exposure/answers",
                    """
                    {"answers": [{"item": "%s", "model": "simulated-%d", "simulated": true,
                      "date": "2026-11-01", "run": 1, "payload": {"query": "select 1"},
                      "marks": %s}]}
                    """
                        .formatted(pair.get(item).hex(), model, marks[model][item]));
        assertThat(taken.status()).as(taken.text()).isBetween(200, 201);
      }
    }
  }

  private void graded(TestTeam team) {
    try (var _ = TestGrader.in(environment)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(5))
          .until(() ->
              house.inside(
                      team.organisation(),
                      () ->
                          jdbc.sql("select count(*) from grade where state = 'GRADED'")
                              .query(Integer.class)
                              .single())
                  == 2 * PEOPLE);
    }
  }

  /**
   * Marks alone are 0.4, 0, 1 and 1 by turns, and with AI 1, 0.4, 1 and 0.4: means 0.6 and 0.7. The
   * differences are 0.6, 0.4, 0 and −0.6, whose mean is 0.1; from it they are 0.5, 0.3, 0.1 and 0.7
   * away, and five times the sum of the squares is 4.2. With AI each is 0.3 away from the mean.
   */
  private static void holds(JsonNode added) {
    double errorOfModels = Math.sqrt(0.06 / 2 / 3);
    assertThat(added.at("/alone/value").asDouble()).isEqualTo(0.6, EXACT);
    assertThat(added.at("/withAi/value").asDouble()).isEqualTo(0.7, EXACT);
    assertThat(added.at("/overAlone/value").asDouble()).isEqualTo(0.1, EXACT);
    assertThat(added.at("/overAlone/error").asDouble())
        .isEqualTo(Math.sqrt(4.2 / (PEOPLE - 1) / PEOPLE), EXACT);
    assertThat(added.at("/overAlone/from").asInt()).isEqualTo(PEOPLE);
    assertThat(added.at("/aiAlone/value").asDouble()).isEqualTo(0.6, EXACT);
    assertThat(added.at("/aiAlone/error").asDouble()).isEqualTo(errorOfModels, EXACT);
    assertThat(added.at("/overAi/value").asDouble()).isEqualTo(0.1, EXACT);
    assertThat(added.at("/overAi/error").asDouble())
        .isEqualTo(
            Math.hypot(Math.sqrt(0.09 * PEOPLE / (PEOPLE - 1) / PEOPLE), errorOfModels), EXACT);
    assertThat(added.path("offered").asInt()).isEqualTo(PEOPLE);
    assertThat(added.path("asked").asInt()).as("three of four").isEqualTo(15);
    assertThat(added.path("simulatedHelp").asBoolean()).isTrue();
    assertThat(added.path("simulated").asBoolean()).isTrue();
  }
}
