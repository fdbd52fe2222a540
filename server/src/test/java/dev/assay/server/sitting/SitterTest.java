// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.itemtype.AnswerForms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
  private static final SittingSettings SHORT =
      new SittingSettings(Duration.ofSeconds(7), Duration.ofMillis(200), Duration.ofMillis(400));
  private static final String RIGHT = "This one";
  private static final String WRONG = "That one";

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private Sitter sitter;
  @Autowired private Sittings rows;
  @Autowired private ModelCalls calls;
  @Autowired private AnswerForms forms;
  @Autowired private Invitations invitations;
  @Autowired private CandidateDoor door;
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
                switch (SatTest.number(view)) {
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
    String shortlist = sat.path().replace("/sittings", "/shortlist");
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

  /** With a sitter that nobody but this test drives, and that has little patience. */
  @ParameterizedTest
  @EnumSource(
      value = SimulatedFault.class,
      names = {"SILENT", "ENDLESS"})
  void a_model_that_is_silent_or_finds_no_end_is_asked_again(SimulatedFault fault)
      throws Exception {
    AtomicInteger times = new AtomicInteger();
    SatTest sat =
        sat(
            1,
            PLENTY,
            view ->
                times.incrementAndGet() == 1 ? new Reply.Fail(fault) : SatTest.choose(view, RIGHT));
    UUID sitting = sat.withoutJob(invitations, rows);
    Sitter started = sitter(SHORT);
    assertThat(sat.inside(() -> started.step(sitting))).hasValue(Duration.ZERO);
    assertThat(sat.inside(() -> started.step(sitting))).hasValue(SHORT.pause());
    assertThat(sat.inside(() -> rows.find(sitting)).orElseThrow())
        .returns(Sitting.State.RUNNING, Sitting::state)
        .returns(Optional.of(Trouble.OUTAGE), Sitting::trouble)
        .returns(0, Sitting::asked);

    Sitter patient = sitter(new SittingSettings(SHORT.pause(), PATIENCE, PATIENCE));
    assertThat(sat.inside(() -> patient.step(sitting))).hasValue(Duration.ZERO);
    assertThat(sat.inside(() -> patient.step(sitting))).isEmpty();
    assertThat(sat.inside(() -> rows.find(sitting)).orElseThrow())
        .returns(Sitting.State.HANDED_IN, Sitting::state)
        .returns(1, Sitting::answered);
    assertThat(sat.asked).hasSize(2);
  }

  private Sitter sitter(SittingSettings settings) {
    return new Sitter(rows, calls, forms, invitations, door, settings);
  }

  @Test
  void an_answer_that_breaks_off_is_no_answer_to_its_item_alone() throws Exception {
    SatTest sat =
        sat(
            2,
            PLENTY,
            view ->
                SatTest.number(view) == 1
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
  void after_a_crash_no_answer_is_asked_for_again() throws Exception {
    SatTest sat =
        sat(
            2,
            PLENTY,
            view ->
                SatTest.number(view) == 2
                    ? new Reply.Fail(SimulatedFault.RATE_LIMITED)
                    : SatTest.choose(view, RIGHT));
    String sitting = sat.start();
    until(() -> sat.read(sitting).at("/sitting/trouble").asString("").equals("RATE_LIMITED"));
    int before = sat.asked.size();
    UUID id = SatTest.id(sitting);
    house.inside(sat.organisation, () -> jdbc.sql("delete from model_sitting_item").update());

    assertThat(sat.inside(() -> sitter.step(id))).isPresent();

    assertThat(sat.asked).as("the first item again, from what was kept").hasSize(before);
    assertThat(sat.read(sitting).at("/sitting/answered").asInt()).isOne();
    assertThat(count(sat, "select count(*) from response_save")).isOne();
  }

  @Test
  void what_cannot_be_started_says_why() throws Exception {
    SatTest sat = sat(1, PLENTY, view -> SatTest.choose(view, RIGHT));
    String path = sat.path();
    assertThat(sat.owner.post(path, "{\"model\": \"nobody\"}").at("/field")).isEqualTo("model");
    assertThat(sat.owner.post(path, "{\"model\": \"Sitter\", \"runs\": 21}").at("/field"))
        .isEqualTo("runs");
    sat.owner.post(path.replace("/sittings", "/archive"));
    assertThat(sat.owner.post(path, "{\"model\": \"Sitter\"}").status()).isEqualTo(409);
  }

  private SatTest sat(int items, int tokens, Function<JsonNode, Reply> says) throws Exception {
    SatTest sat = SatTest.ofChoices(house, sittings, jdbc, port, items, tokens, says);
    open.add(sat);
    return sat;
  }

  private long count(SatTest sat, String sql) {
    return house.inside(sat.organisation, () -> jdbc.sql(sql).query(Long.class).single());
  }

  private static void until(Callable<Boolean> holds) {
    Awaitility.await().atMost(PATIENCE).until(holds);
  }
}
