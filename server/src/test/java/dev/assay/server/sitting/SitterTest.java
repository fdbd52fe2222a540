// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A model sits a test, and what goes wrong with models costs it no mark. */
@ServerTest
class SitterTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PLENTY = 1_000_000;
  private static final String RIGHT = "This one";
  private static final String WRONG = "That one";

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private Sitter sitter;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private final List<SatTest> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(SatTest::close);
  }

  @Test
  void a_model_sits_a_test_with_what_a_candidate_sees_and_is_graded_as_one() throws Exception {
    SatTest sat =
        sat(
            3,
            PLENTY,
            view ->
                switch (number(view)) {
                  case 1 -> SatTest.choose(view, RIGHT);
                  case 2 -> SatTest.choose(view, WRONG);
                  default -> SatTest.say("{\"chosen\": \"<script>alert(1)</script>\"}");
                });
    String sitting = sat.start();
    until(() -> !sat.isOpen(sitting));
    try (var _ = TestGrader.in(environment)) {
      until(() -> sat.read(sitting).at("/result/graded").asBoolean(false));
    }

    JsonNode shown = sat.read(sitting);
    assertThat(shown.at("/sitting/state").asString()).isEqualTo("HANDED_IN");
    assertThat(shown.at("/sitting/model").asString()).isEqualTo(SatTest.MODEL);
    assertThat(shown.at("/sitting/simulated").asBoolean()).isTrue();
    assertThat(shown.at("/sitting/tokens").asInt()).isPositive();
    assertThat(shown.at("/sitting/cost").asString()).endsWith(" EUR");
    assertThat(shown.at("/result/items").valueStream().map(item -> item.path("percent").asInt(-1)))
        .containsExactly(100, 0, 0);
    assertThat(shown.at("/result/items/2/state").asString()).isEqualTo("NO_ANSWER");
    assertThat(shown.at("/result/items/2/trouble").asString()).isEqualTo("WRONG_SHAPE");
    assertThat(shown.at("/result/skills/0/works").asInt()).isOne();
    assertThat(shown.toString()).doesNotContain("<script", "sk-do-not-show-me");
    assertThat(sat.asked)
        .hasSize(3)
        .allSatisfy(request ->
            assertThat(request)
                .contains("Which one?", RIGHT, WRONG)
                .doesNotContain("It is right.", "rationale", "sk-do-not-show-me"));
    String shortlist = sat.path.replace("/sittings", "/shortlist");
    assertThat(sat.owner.get(shortlist).json().at("/candidates/total").asInt()).isZero();
  }

  @Test
  void an_outage_of_the_models_server_is_waited_out() throws Exception {
    AtomicInteger times = new AtomicInteger();
    SatTest sat =
        sat(
            2,
            PLENTY,
            view ->
                times.incrementAndGet() <= 2
                    ? new Reply.Fail(SimulatedFault.SERVER_ERROR)
                    : SatTest.choose(view, RIGHT));
    String sitting = sat.start();
    until(() -> !sat.isOpen(sitting));
    JsonNode shown = sat.read(sitting);
    assertThat(shown.at("/sitting/state").asString()).isEqualTo("HANDED_IN");
    assertThat(shown.at("/sitting/answered").asInt()).isEqualTo(2);
    assertThat(sat.asked).hasSize(4);
  }

  @Test
  void an_answer_that_breaks_off_is_no_answer_to_its_item_alone() throws Exception {
    SatTest sat =
        sat(
            2,
            PLENTY,
            view ->
                number(view) == 1
                    ? new Reply.Fail(SimulatedFault.CUT_OFF)
                    : SatTest.choose(view, RIGHT));
    String sitting = sat.start();
    until(() -> !sat.isOpen(sitting));
    JsonNode shown = sat.read(sitting);
    assertThat(shown.at("/sitting/state").asString()).isEqualTo("HANDED_IN");
    assertThat(shown.at("/result/items/0/trouble").asString()).isEqualTo("CUT_OFF");
    assertThat(shown.at("/result/items/1/state").asString()).isEqualTo("ANSWERED");
  }

  @Test
  void a_refused_key_and_a_spent_budget_break_it_off_and_nothing_is_graded() throws Exception {
    SatTest locked = sat(2, PLENTY, _ -> new Reply.Fail(SimulatedFault.KEY_REFUSED));
    SatTest poor = sat(2, 1, view -> SatTest.choose(view, RIGHT));
    String refused = locked.start();
    String spent = poor.start();
    until(() -> !locked.isOpen(refused) && !poor.isOpen(spent));
    assertThat(locked.read(refused).at("/sitting/trouble").asString()).isEqualTo("KEY_REFUSED");
    assertThat(poor.read(spent).at("/sitting/trouble").asString()).isEqualTo("BUDGET");
    for (SatTest sat : List.of(locked, poor)) {
      assertThat(sat.read(sat == locked ? refused : spent).at("/sitting/state").asString())
          .isEqualTo("BROKEN_OFF");
      assertThat(count(sat, "select count(*) from grade")).isZero();
      assertThat(count(sat, "select count(*) from attempt where submitted_at is not null"))
          .isZero();
    }
  }

  @Test
  void one_that_is_stopped_asks_nothing_more_and_is_not_graded() throws Exception {
    SatTest sat = sat(2, PLENTY, _ -> new Reply.Fail(SimulatedFault.RATE_LIMITED));
    String sitting = sat.start();
    until(() -> sat.read(sitting).at("/sitting/trouble").asString("").equals("RATE_LIMITED"));
    TestProgram.Answer stopped = sat.owner.post(sitting + "/stop");
    assertThat(stopped.at("/state")).isEqualTo("STOPPED");
    UUID id = UUID.fromString(sitting.substring(sitting.lastIndexOf('/') + 1));
    assertThat(sat.inside(() -> sitter.step(id))).isEmpty();
    assertThat(count(sat, "select count(*) from grade")).isZero();
  }

  @Test
  void after_a_crash_no_answer_is_asked_for_again() throws Exception {
    SatTest sat =
        sat(
            2,
            PLENTY,
            view ->
                number(view) == 2
                    ? new Reply.Fail(SimulatedFault.RATE_LIMITED)
                    : SatTest.choose(view, RIGHT));
    String sitting = sat.start();
    until(() -> sat.read(sitting).at("/sitting/trouble").asString("").equals("RATE_LIMITED"));
    int before = sat.asked.size();
    UUID id = UUID.fromString(sitting.substring(sitting.lastIndexOf('/') + 1));
    house.inside(sat.organisation, () -> jdbc.sql("delete from model_sitting_item").update());

    assertThat(sat.inside(() -> sitter.step(id))).isPresent();

    assertThat(sat.asked).as("the first item again, from what was kept").hasSize(before);
    assertThat(sat.read(sitting).at("/sitting/answered").asInt()).isOne();
    assertThat(count(sat, "select count(*) from response_save")).isOne();
  }

  @Test
  void what_cannot_be_started_says_why() throws Exception {
    SatTest sat = sat(1, PLENTY, view -> SatTest.choose(view, RIGHT));
    assertThat(sat.owner.post(sat.path, "{\"model\": \"nobody\"}").at("/field")).isEqualTo("model");
    assertThat(sat.owner.post(sat.path, "{\"model\": \"Sitter\", \"runs\": 21}").at("/field"))
        .isEqualTo("runs");
    sat.owner.post(sat.path.replace("/sittings", "/archive"));
    assertThat(sat.owner.post(sat.path, "{\"model\": \"Sitter\"}").status()).isEqualTo(409);
  }

  private SatTest sat(int items, int tokens, Function<JsonNode, Reply> says) throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    List<ItemHash> form =
        IntStream.rangeClosed(1, items)
            .mapToObj(i ->
                sittings.item(
                    organisation,
                    numbered(TestSittings.choice("Q" + i + organisation, "backend.sql", 50), i),
                    "choice"))
            .toList();
    SatTest sat = new SatTest(house, sittings, jdbc, port, organisation, form, tokens, says);
    open.add(sat);
    return sat;
  }

  /** With its number in the question. */
  private static ItemFiles numbered(ItemFiles item, int number) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            item.text("item.yaml").orElseThrow(),
            "stem.md",
            "Which one? Number " + number + "."));
  }

  private static int number(JsonNode view) {
    String stem = view.path("stemHtml").asString("");
    return Integer.parseInt(stem.replaceAll("(?s).*Number (\\d+).*", "$1"));
  }

  private long count(SatTest sat, String sql) {
    return house.inside(sat.organisation, () -> jdbc.sql(sql).query(Long.class).single());
  }

  private static void until(Callable<Boolean> holds) {
    Awaitility.await().atMost(PATIENCE).until(holds);
  }
}
