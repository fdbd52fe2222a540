// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
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
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<ItemHash> items = new ArrayList<>();
  private OrganisationId organisation;
  private TestProgram team;
  private UUID version;

  @BeforeEach
  void aTestOfAPairAndSomethingElse() {
    organisation = house.organisation("Lindqvist Systems");
    team = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    open.add(team);
    for (String name : List.of("one", "other")) {
      items.add(sittings.item(organisation, TestItems.sum(name + " of " + organisation), "code"));
    }
    items.add(
        sittings.item(
            organisation, TestSittings.choice("Of " + organisation, "backend.sql", 50), "choice"));
    version =
        sittings.test(
            organisation,
            "Backend Engineer",
            "{\"minutes\": 40, \"aiPolicy\": \"measured\", \"pairs\": true}",
            items);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void one_item_of_the_pair_has_no_assistant_and_the_candidate_knew() throws Exception {
    connect();
    Invited ada = candidates.invited(organisation, version);
    CandidateProgram program = program(ada);
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
    Invited ada = candidates.invited(organisation, version);
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
              organisation,
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
    UUID attempt = handsIn();
    marks(attempt, "alone", 0.25);
    marks(attempt, "not alone", 0.75);
    for (int model = 1; model <= 3; model++) {
      for (ItemHash item : items.subList(0, 2)) {
        candidates.change(
            organisation,
            """
            insert into exposure_answer (id, organisation_id, item_hash, model, simulated,
              answered_on, source, run, payload, marks, category, works)
            values (?, ?, ?, ?, true, '2026-11-01', 'RECORDED', 1, '{}', 0.5, 0, false)
            """,
            UUID.randomUUID(),
            organisation.value(),
            item.hex(),
            "simulated-" + model);
      }
    }
    TestProgram.Answer dossier = team.get(dossier(attempt));
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
    assertThat(dossier.json().at("/items").valueStream().map(one -> one.path("how").asString("")))
        .containsExactlyInAnyOrder("ALONE", "WITH_AI", "");

    marks(handsIn(), "true", 0.5);
    JsonNode ofTest = team.get("/api/v1/tests/" + test() + "/report").json().path("valueAdded");
    assertThat(ofTest.at("/overAlone/from").asInt()).as("people, not answers").isEqualTo(2);
    assertThat(ofTest.at("/overAlone/value").asDouble()).isEqualTo(0.25);
    assertThat(ofTest.at("/overAlone/needed").asInt()).isEqualTo(20);
  }

  @Test
  void where_no_model_is_connected_nothing_is_paired() throws Exception {
    CandidateProgram program = program(candidates.invited(organisation, version));
    assertThat(program.get("").at("/sentences/help").asString()).doesNotContain("pair");
    program.post("/start");
    assertThat(program.get("/items").text()).doesNotContain("\"alone\":true");
  }

  @Test
  void pairs_are_asked_for_only_where_help_is_measured_and_the_design_shows_them() {
    String test = "/api/v1/tests/" + test();
    assertThat(team.post(test + "/draft").status()).isEqualTo(201);
    assertThat(team.get(test).json().at("/items/1/pair").asInt()).isOne();
    assertThat(team.get(test).json().at("/items/2/pair").asInt(0)).isZero();
    TestProgram.Answer off =
        team.call("PATCH", test, "{\"rules\": {\"aiPolicy\": \"off\", \"pairs\": true}}");
    assertThat(off.status()).isEqualTo(422);
    assertThat(off.at("/detail")).contains("rules.pairs: needs the policy measured");
    TestProgram.Answer changed = team.call("PATCH", test, "{\"rules\": {\"aiPolicy\": \"off\"}}");
    assertThat(changed.json().at("/rules/pairs").asBoolean(true)).isFalse();
    assertThat(changed.json().at("/items/1/pair").asInt(0)).isZero();
  }

  private CandidateProgram program(Invited invited) {
    CandidateProgram program = new CandidateProgram(port, invited.token());
    open.add(program);
    return program;
  }

  private UUID handsIn() throws Exception {
    Invited invited = candidates.invited(organisation, version);
    CandidateProgram program = program(invited);
    program.post("/start");
    program.post("/submit");
    return house.inside(
        organisation,
        () ->
            jdbc.sql("select id from attempt where invitation_id = ?")
                .param(invited.invitation())
                .query(UUID.class)
                .single());
  }

  /** What a grader would say of the items of an attempt that are, or are not, worked alone. */
  private void marks(UUID attempt, String which, double share) {
    candidates.change(
        organisation,
        """
        update grade g set state = 'GRADED', marks = ?, category = 0, graded_at = now()
        from paired_item p where p.attempt_id = g.attempt_id and p.position = g.position
          and g.attempt_id = ? and %s
        """
            .formatted(which),
        share,
        attempt);
  }

  private UUID testOfVersion() {
    return jdbc.sql("select test_id from test_version where id = ?")
        .param(version)
        .query(UUID.class)
        .single();
  }

  private UUID test() {
    return house.inside(organisation, this::testOfVersion);
  }

  private String dossier(UUID attempt) {
    UUID invitation =
        house.inside(
            organisation,
            () ->
                jdbc.sql("select invitation_id from attempt where id = ?")
                    .param(attempt)
                    .query(UUID.class)
                    .single());
    return "/api/v1/tests/" + test() + "/shortlist/" + invitation;
  }

  private void connect() throws Exception {
    SimulatedModel model = SimulatedModel.start(Script.saying("Like this."));
    open.add(model);
    TestProgram.Answer added =
        team.post(
            "/api/v1/models",
            "{\"name\": \"Helper\", \"url\": \"%s\", \"model\": \"simulated-small\"}"
                .formatted(model.address()));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }
}
