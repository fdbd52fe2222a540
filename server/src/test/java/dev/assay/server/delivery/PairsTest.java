// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Script;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.delivery.TestCandidates.Invited;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two items of a kind, one worked alone and one with the assistant, up to what the team reads. */
@ServerTest
class PairsTest {
  private static final String QUESTION =
      """
      {"question": "How?", "answer": {"language": "python", "source": "", "drafts": {}}}
      """;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;

  private TestTeam team;
  private List<ItemHash> pair = List.of();

  @BeforeEach
  void aTestOfAPairAndSomethingElse() {
    team = candidates.team(port);
    pair = List.of(team.sum("one"), team.sum("other"));
    team.publishes(
        "{\"minutes\": 40, \"aiPolicy\": \"measured\", \"pairs\": true}",
        List.of(pair.getFirst(), pair.getLast(), team.question()));
  }

  @AfterEach
  void close() throws Exception {
    team.close();
  }

  @Test
  void one_item_of_the_pair_has_no_assistant_and_the_candidate_knew() throws Exception {
    connect();
    Invited ada = team.invites();
    CandidateProgram program = team.candidate(ada);
    assertThat(program.get("").at("/sentences/help").asString())
        .contains("Two items are a pair", "alone, without any AI");
    program.post("/start");

    JsonNode given = program.get("/items").at("/items");
    List<Integer> alone =
        given
            .valueStream()
            .filter(item -> item.path("alone").asBoolean())
            .map(item -> item.path("position").asInt())
            .toList();
    assertThat(alone).hasSize(1).first().isIn(1, 2);
    int without = alone.getFirst();
    int with = 3 - without;
    assertThat(program.get("/items/" + without + "/assistant").status()).isEqualTo(404);
    assertThat(program.post("/items/" + without + "/assistant", QUESTION).at("/detail").asString())
        .contains("worked alone");
    assertThat(program.post("/items/" + with + "/assistant", QUESTION).at("/trouble").asString())
        .isEmpty();
    try (CandidateBrowser browser = new CandidateBrowser(port)) {
      browser.get(ada.link());
      browser.post(ada.link(), "then", "START");
      String room = browser.get(ada.room()).body();
      assertThat(room).containsOnlyOnce("<assay-assistant ").containsOnlyOnce("you work alone");
      assertThat(room.indexOf("you work alone") < room.indexOf("<assay-assistant "))
          .isEqualTo(without == 1);
    }
    assertThat(program.get("/my-data").at("/pairs")).hasSize(2);
  }

  @Test
  @Tag("long")
  void welcome_and_room_say_it_in_a_browser() throws Exception {
    connect();
    Invited ada = team.invites();
    try (TestBrowser chromium = TestBrowser.launch();
        BrowserContext context = chromium.context("http://localhost:" + port)) {
      Page page = context.newPage();
      page.navigate(ada.link());
      chromium.inspect(page, "candidate-welcome-pairs");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the test"))
          .click();
      page.waitForURL("**" + ada.room() + "**");
      int alone =
          house.inside(
              team.organisation(),
              () ->
                  jdbc.sql("select position from paired_item where alone")
                      .query(Integer.class)
                      .single());
      page.navigate(ada.room() + "#" + alone);
      page.locator("#item-" + alone).waitFor();
      chromium.inspect(page, "candidate-room-alone");
    }
  }

  @Test
  void the_team_reads_marks_alone_with_ai_and_of_ai_alone_and_too_few_to_say() throws Exception {
    connect();
    Invited ada = handsIn();
    marks(ada, "alone", 0.25);
    marks(ada, "not alone", 0.75);
    for (int model = 1; model <= 3; model++) {
      for (ItemHash item : pair) {
        team.change(
            """
            insert into exposure_answer (id, organisation_id, item_hash, model, simulated,
              answered_on, source, run, payload, marks, category, works, brought_at)
            values (?, ?, ?, ?, true, '2026-11-01', 'RECORDED', 1, '{}', 0.5, 0, false,
              '2026-11-02 10:00Z')
            """,
            UUID.randomUUID(),
            team.organisation().value(),
            item.hex(),
            "simulated-" + model);
      }
    }
    TestProgram.Answer dossier = team.program().get(team.dossier(ada));
    JsonNode added = dossier.json().path("valueAdded");
    assertThat(added.at("/alone/value").asDouble()).as(dossier.text()).isEqualTo(0.25);
    assertThat(added.at("/withAi/value").asDouble()).isEqualTo(0.75);
    assertThat(added.at("/aiAlone/value").asDouble()).isEqualTo(0.5);
    assertThat(added.at("/overAlone/value").asDouble()).isEqualTo(0.5);
    assertThat(added.at("/overAi/value").asDouble()).isEqualTo(0.25);
    assertThat(
            added.at("/overAlone/error").isMissingNode() || added.at("/overAlone/error").isNull())
        .isTrue();
    assertThat(added.path("simulated").asBoolean()).isTrue();
    assertThat(added.at("/brought/0/on").asString()).as("not judged here").isEqualTo("2026-11-02");
    assertThat(dossier.json().at("/items").valueStream().map(one -> one.path("how").asString("")))
        .containsExactlyInAnyOrder("ALONE", "WITH_AI", "");

    marks(handsIn(), "true", 0.5);
    JsonNode ofTest = team.program().get(team.test() + "/report").json().path("valueAdded");
    assertThat(ofTest.at("/overAlone/from").asInt()).as("people, not answers").isEqualTo(2);
    assertThat(ofTest.at("/overAlone/value").asDouble()).isEqualTo(0.25);
    assertThat(ofTest.at("/overAlone/needed").asInt()).isEqualTo(20);
  }

  @Test
  void where_no_model_is_connected_nothing_is_paired() throws Exception {
    CandidateProgram program = team.candidate(team.invites());
    assertThat(program.get("").at("/sentences/help").asString()).doesNotContain("pair");
    program.post("/start");
    assertThat(program.get("/items").text()).doesNotContain("\"alone\":true");
  }

  @Test
  void pairs_are_asked_for_only_where_help_is_measured_and_the_design_shows_them() {
    String test = team.test();
    TestProgram program = team.program();
    assertThat(program.post(test + "/draft").status()).isEqualTo(201);
    assertThat(program.get(test).json().at("/items/1/pair").asInt()).isOne();
    assertThat(program.get(test).json().at("/items/2/pair").asInt(0)).isZero();
    TestProgram.Answer off =
        program.call("PATCH", test, "{\"rules\": {\"aiPolicy\": \"off\", \"pairs\": true}}");
    assertThat(off.status()).isEqualTo(422);
    assertThat(off.at("/detail")).contains("rules.pairs: needs the policy measured");
    TestProgram.Answer changed =
        program.call("PATCH", test, "{\"rules\": {\"aiPolicy\": \"off\"}}");
    assertThat(changed.json().at("/rules/pairs").asBoolean(true)).isFalse();
    assertThat(changed.json().at("/items/1/pair").asInt(0)).isZero();
  }

  private Invited handsIn() throws Exception {
    Invited invited = team.invites();
    CandidateProgram program = team.candidate(invited);
    program.post("/start");
    program.post("/submit");
    return invited;
  }

  /** What a grader would say of the items of an attempt that are, or are not, worked alone. */
  private void marks(Invited invited, String which, double share) {
    team.change(
        """
        update grade g set state = 'GRADED', marks = ?, category = 0, graded_at = now()
        from paired_item p join attempt a on a.id = p.attempt_id
        where p.attempt_id = g.attempt_id and p.position = g.position
          and a.invitation_id = ? and %s
        """
            .formatted(which),
        share,
        invited.invitation());
  }

  private void connect() throws Exception {
    team.connects(Script.saying("Like this."));
  }
}
