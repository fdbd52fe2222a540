// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** However a sitting ends, what was answered is handed in, and nothing else counts. */
@ServerTest
class SittingEndsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PLENTY = 1_000_000;

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
  void of_one_that_breaks_off_what_was_answered_is_marked_and_counts_alone() throws Exception {
    SatTest poor = sat(1, SittingEndsTest::right);
    SatTest locked = sat(PLENTY, _ -> new Reply.Fail(SimulatedFault.KEY_REFUSED));
    String spent = poor.start();
    String refused = locked.start();
    until(() -> submitted(poor) && submitted(locked));
    try (var _ = TestGrader.in(environment)) {
      until(() ->
          poor.read(spent).at("/result/graded").asBoolean(false)
              && locked.read(refused).at("/result/graded").asBoolean(false));
    }

    assertThat(poor.read(spent).at("/sitting/state").asString()).isEqualTo("BROKEN_OFF");
    assertThat(poor.read(spent).at("/sitting/trouble").asString()).isEqualTo("BUDGET");
    JsonNode result = poor.read(spent).path("result");
    assertThat(result.at("/items/0/percent").asInt()).isEqualTo(100);
    assertThat(result.at("/items/1/state").asString()).isEqualTo("NOT_ASKED");
    assertThat(result.at("/items/1/percent").isNumber()).isFalse();
    assertThat(result.at("/skills/0/items").asInt()).isOne();
    assertThat(count(poor, "select count(*) from exposure_answer")).isOne();

    assertThat(locked.read(refused).at("/sitting/trouble").asString()).isEqualTo("KEY_REFUSED");
    assertThat(locked.read(refused).at("/result/skills").isEmpty()).isTrue();
    assertThat(count(locked, "select count(*) from exposure_answer")).isZero();
  }

  @Test
  void one_that_is_stopped_asks_nothing_more_and_hands_in() throws Exception {
    SatTest sat = sat(PLENTY, SittingEndsTest::rightOnce);
    String sitting = sat.start();
    until(() -> sat.read(sitting).at("/sitting/trouble").asString("").equals("RATE_LIMITED"));
    assertThat(sat.owner.post(sitting + "/stop").at("/state")).isEqualTo("STOPPED");
    until(() -> submitted(sat));
    int asked = sat.asked.size();
    assertThat(sat.inside(() -> sitter.step(SatTest.id(sitting)))).isEmpty();
    assertThat(sat.asked).hasSize(asked);
    assertThat(sat.read(sitting).at("/sitting/state").asString()).isEqualTo("STOPPED");
    assertThat(sat.read(sitting).at("/sitting/answered").asInt()).isOne();
  }

  @Test
  void a_process_that_dies_between_the_end_and_handing_in_leaves_that_to_the_next()
      throws Exception {
    SatTest sat = sat(PLENTY, SittingEndsTest::rightOnce);
    String sitting = sat.start();
    until(() -> sat.read(sitting).at("/sitting/trouble").asString("").equals("RATE_LIMITED"));
    house.inside(
        sat.organisation,
        () ->
            jdbc.sql(
                    "update model_sitting set state = 'BROKEN_OFF', reason = 'BUDGET',"
                        + " ended_at = now()")
                .update());
    assertThat(submitted(sat)).isFalse();

    assertThat(sat.inside(() -> sitter.step(SatTest.id(sitting)))).isEmpty();

    assertThat(submitted(sat)).isTrue();
    assertThat(count(sat, "select count(*) from grade")).isEqualTo(2);
  }

  private static Reply right(JsonNode view) {
    return SatTest.choose(view, "This one");
  }

  /** And then its server takes no more for a while. */
  private static Reply rightOnce(JsonNode view) {
    return SatTest.number(view) == 1 ? right(view) : new Reply.Fail(SimulatedFault.RATE_LIMITED);
  }

  private SatTest sat(int tokens, Function<JsonNode, Reply> says) throws Exception {
    SatTest sat = SatTest.ofChoices(house, sittings, jdbc, port, 2, tokens, says);
    open.add(sat);
    return sat;
  }

  private boolean submitted(SatTest sat) {
    return count(sat, "select count(*) from attempt where submitted_at is not null") == 1;
  }

  private long count(SatTest sat, String sql) {
    return house.inside(sat.organisation, () -> jdbc.sql(sql).query(Long.class).single());
  }

  private static void until(Callable<Boolean> holds) {
    Awaitility.await().atMost(PATIENCE).until(holds);
  }
}
