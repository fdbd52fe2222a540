// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.items.choice.ChoiceType;
import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.access.Role;
import dev.assay.server.blueprint.AdaptivePlan.Given;
import dev.assay.server.blueprint.AdaptivePlan.Next;
import dev.assay.server.blueprint.AdaptivePlans;
import dev.assay.server.delivery.CandidateProgram.Answer;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.PublishedItems;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A test whose questions adapt, from its design to the shortlist, over the API. */
@ServerTest
class AdaptiveStoryTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FEWEST = 5;
  private static final int MOST = 9;
  private static final ChoiceType CHOICE = new ChoiceType();

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestHouse house;
  @Autowired private TestClock clock;
  @Autowired private PublishedItems items;
  @Autowired private AdaptivePlans plans;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private OrganisationId organisation;
  private TestProgram recruiter;

  @BeforeEach
  void company() {
    organisation = house.organisation("Lindqvist Systems");
    recruiter = TestProgram.of(organisation, Role.RECRUITER, port, house, jdbc);
  }

  @AfterEach
  void end() {
    recruiter.close();
  }

  @Test
  void two_candidates_get_the_questions_that_their_answers_call_for() throws Exception {
    String test = designed("{\"choice\": 9}");
    Invited ada = invited(test);
    Invited ben = invited(test);
    JsonNode briefing = get(ada, "").json();
    assertThat(briefing.at("/adapts/about").asInt()).isBetween(FEWEST, MOST);
    assertThat(briefing.at("/adapts/most").asInt()).isEqualTo(MOST);
    assertThat(briefing.at("/sentences/moving").asString()).contains("adapt");

    int asked = sits(ada, true);
    sits(ben, false);
    assertThat(asked).isBetween(FEWEST, MOST);
    assertThat(given(ada)).doesNotHaveDuplicates().isNotEqualTo(given(ben));
    assertThat(candidates.rows(ada, EVENTS)).hasSize(asked + 1).last().asString().contains("ENDED");
    assertThatTheSameIsChosenAgain(ada);
    assertThatTheSameIsChosenAgain(ben);

    try (ConfigurableApplicationContext _ = TestGrader.in(environment)) {
      String list = "/api/v1/tests/" + test + "/shortlist";
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> recruiter.get(list).at("/candidates/items/1/progress").equals("SCORED"));
      assertThat(recruiter.get(list).at("/candidates/items/0/invitation"))
          .isEqualTo(ada.invitation().toString());
      assertThat(get(ada, "/report").at("/percent").asInt()).isEqualTo(100);
      assertThat(get(ben, "/report").at("/percent").asInt()).isZero();
      for (String page : List.of("/report", "/shortlist/" + ada.invitation(), "/shortlist/best")) {
        assertThat(recruiter.get("/api/v1/tests/" + test + page).status()).as(page).isEqualTo(200);
      }
      JsonNode report = recruiter.get("/api/v1/tests/" + test + "/report").json();
      assertThat(report.at("/items")).hasSizeGreaterThan(MOST);
      assertThat(
              report
                  .at("/items")
                  .valueStream()
                  .mapToInt(item -> item.at("/answered").asInt())
                  .sum())
          .isEqualTo(given(ada).size() + given(ben).size());
      assertThat(report.at("/precision/errorAtCut").asDouble()).isBetween(0.2, 0.8);
    }
  }

  @Test
  void who_hands_in_early_has_left_the_fewest_and_what_everybody_gets_unanswered()
      throws Exception {
    String test = designed("{\"choice\": 9, \"code\": 1}");
    Invited cem = invited(test);
    try (CandidateProgram program = new CandidateProgram(port, cem.token())) {
      program.post("/start");
      answer(program, cem, 1, true);
      assertThat(program.post("/items/3").status()).isEqualTo(409);
      assertThat(program.get("/items").at("/atMost").asBoolean()).isTrue();
      assertThat(program.post("/submit").at("/items").asInt()).isEqualTo(FEWEST + 1);
    }
    assertThat(
            candidates.rows(
                cem,
                """
                select g.state, i.type from grade g join item_version i on i.hash = g.item_hash
                where g.attempt_id = (select id from attempt where invitation_id = :invitation)
                order by g.position
                """))
        .hasSize(FEWEST + 1)
        .startsWith("PENDING choice")
        .last()
        .isEqualTo("PENDING code");
  }

  private static final String EVENTS =
      """
      select kind from attempt_event where kind like 'QUESTION%'
        and attempt_id = (select id from attempt where invitation_id = :invitation) order by id
      """;

  private String designed(String types) {
    String test =
        recruiter
            .post(
                "/api/v1/tests",
                """
                {"role": "backend-engineer-java-mid", "types": %s,
                 "rules": {"minutes": 60, "adapts": true, "adaptive": {"fewest": %d, "most": %d,
                   "error": 0.5, "untilSure": false, "mostShown": 0.6}}}
                """
                    .formatted(types, FEWEST, MOST))
            .at("/test");
    JsonNode forecast = recruiter.get("/api/v1/tests/" + test).json().at("/prediction/adaptive");
    assertThat(forecast.path("items").asDouble()).isBetween((double) FEWEST, (double) MOST);
    assertThat(forecast.path("mostShown").asDouble()).isBetween(0.1, 0.8);
    assertThat(forecast.path("pool").asInt()).isGreaterThan(MOST);
    assertThat(recruiter.post("/api/v1/tests/" + test + "/publish").status()).isEqualTo(200);
    return test;
  }

  private Invited invited(String test) {
    UUID version =
        house.inside(
            organisation,
            () ->
                jdbc.sql("select id from test_version where test_id = ?::uuid")
                    .param(test)
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .single());
    return candidates.invited(organisation, version);
  }

  /** Answers every question until none follows, and hands in; how many there were. */
  private int sits(Invited who, boolean right) throws Exception {
    try (CandidateProgram program = new CandidateProgram(port, who.token())) {
      program.post("/start");
      int position = 1;
      while (true) {
        answer(program, who, position, right);
        assertThat(program.post("/items/" + (position + 2)).status()).isIn(404, 409);
        Answer next = program.post("/items/" + (position + 1));
        if (next.status() == 204) {
          assertThat(program.get("/items").at("/total").asInt()).isEqualTo(position);
          assertThat(program.post("/submit").at("/receipt").asString()).hasSize(64);
          return position;
        }
        assertThat(program.post("/items/" + (position + 1)).text()).isEqualTo(next.text());
        assertThat(program.post("/items/" + position).status()).isEqualTo(409);
        position++;
      }
    }
  }

  private void answer(CandidateProgram program, Invited who, int position, boolean right)
      throws Exception {
    JsonNode open = program.get("/items").at("/items");
    assertThat(open).hasSize(1);
    assertThat(open.at("/0/position").asInt()).isEqualTo(position);
    List<String> keys = keys(who, position);
    List<String> others = new ArrayList<>();
    open.at("/0/view/options").forEach(option -> others.add(option.at("/id").asString()));
    others.removeAll(keys);
    String chosen =
        (right ? keys : others.subList(0, 1))
            .stream().collect(Collectors.joining("\", \"", "{\"chosen\": [\"", "\"]}"));
    assertThat(program.save(position, 1, chosen, clock.millis()).at("/kept/0/arrival").asString())
        .isEqualTo("IN_TIME");
  }

  private List<String> keys(Invited who, int position) throws GradingFault {
    long seed = Long.parseLong(candidates.rows(who, SEED).getFirst());
    ItemHash item = new ItemHash(given(who).get(position - 1));
    return PublishedItem.of(house.inside(organisation, () -> items.files(item)))
        .as(CHOICE)
        .shuffled(seed)
        .entrySet()
        .stream()
        .filter(option -> option.getValue().key())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final String SEED = "select seed from attempt where invitation_id = :invitation";

  private List<String> given(Invited who) {
    return candidates.rows(
        who,
        """
        select item_hash from attempt_item
        where attempt_id = (select id from attempt where invitation_id = :invitation)
        order by position
        """);
  }

  /** From what is stored alone. */
  private void assertThatTheSameIsChosenAgain(Invited who) {
    long seed = Long.parseLong(candidates.rows(who, SEED).getFirst());
    UUID version =
        UUID.fromString(
            candidates
                .rows(who, "select test_version_id from invitation where id = :invitation")
                .getFirst());
    var questioning =
        house.inside(organisation, () -> plans.of(version)).orElseThrow().questioning();
    List<Given> before = new ArrayList<>();
    for (String row :
        candidates.rows(
            who,
            """
            select item_hash, category from attempt_item
            where attempt_id = (select id from attempt where invitation_id = :invitation)
            order by position
            """)) {
      String[] stored = row.split(" ", -1);
      assertThat(questioning.next(seed, before))
          .isInstanceOfSatisfying(
              Next.Ask.class, ask -> assertThat(ask.hash()).isEqualTo(stored[0]));
      before.add(new Given(stored[0], Integer.parseInt(stored[1])));
    }
    assertThat(questioning.next(seed, before)).isInstanceOf(Next.End.class);
  }

  private Answer get(Invited who, String path) throws Exception {
    try (CandidateProgram program = new CandidateProgram(port, who.token())) {
      return program.get(path);
    }
  }
}
