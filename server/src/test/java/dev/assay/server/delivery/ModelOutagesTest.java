// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.connection.ModelFailed;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ModelOutagesTest {
  private static final int FIRST = 1;
  private static final int SECOND = 2;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestHouse house;
  @Autowired private ModelOutages outages;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Invited ada;
  private CandidateProgram program;
  private UUID attempt;
  private Instant began;
  private Instant deadline;

  @BeforeEach
  void aRunningAttempt() throws Exception {
    ada = candidates.invited(2, "{\"minutes\": 40}");
    program = new CandidateProgram(port, ada.token());
    program.post("/start");
    attempt =
        UUID.fromString(
            candidates
                .rows(ada, "select id from attempt where invitation_id = :invitation")
                .getFirst());
    began = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    deadline = deadline();
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void the_wait_for_an_answer_that_did_not_come_is_given_back() {
    fails(FIRST, false, 0, 30);
    assertThat(prolonged()).isEqualTo(Duration.ofSeconds(30));
    assertThat(
            candidates.rows(
                ada,
                "select detail ->> 'seconds' from attempt_event"
                    + " where kind = 'MODEL_OUTAGE' and attempt_id ="
                    + " (select id from attempt where invitation_id = :invitation)"))
        .containsExactly("30");
  }

  @Test
  void no_moment_is_given_back_twice() {
    fails(FIRST, false, 0, 30);
    fails(SECOND, false, 10, 40);
    fails(SECOND, false, 5, 20);
    assertThat(prolonged()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void an_assistant_gives_back_five_minutes_at_most() {
    fails(FIRST, false, 0, 200);
    fails(FIRST, false, 300, 500);
    assertThat(prolonged()).isEqualTo(ModelOutages.MOST_OF_HELP);
  }

  @Test
  void at_an_item_that_needs_the_model_the_clock_stands_still_until_it_answers() {
    fails(FIRST, true, 0, 10);
    fails(FIRST, true, 60, 70);
    assertThat(prolonged()).isEqualTo(Duration.ofSeconds(70));

    answers(FIRST, 80);
    fails(FIRST, true, 100, 105);
    assertThat(prolonged()).isEqualTo(Duration.ofSeconds(75));
    fails(FIRST, true, 2_000, 2_010);
    assertThat(prolonged()).isEqualTo(ModelOutages.MOST_OF_NEED);
  }

  @Test
  void what_fails_after_the_end_changes_nothing() throws Exception {
    program.post("/submit");
    fails(FIRST, true, 0, 30);
    assertThat(prolonged()).isZero();
  }

  private void fails(int position, boolean needed, int from, int until) {
    Tenancy.run(
        ada.organisation(),
        () -> outages.failed(new ModelFailed(attempt, position, needed, at(from), at(until))));
  }

  @Test
  void my_data_has_what_was_shown_and_nothing_that_a_model_made_of_hidden_inputs()
      throws Exception {
    UUID connection = connection();
    answers(connection, FIRST, 10, "prompt-try", "shown");
    answers(connection, FIRST, 20, "prompt-grading", "hidden");
    assertThat(program.get("/my-data").at("/models"))
        .extracting(exchange -> exchange.at("/response").toString())
        .containsExactly("\"shown\"", "null");
  }

  private UUID connection() {
    UUID connection = UUID.randomUUID();
    candidates.change(
        ada.organisation(),
        """
        insert into model_connection (id, organisation_id, name, url, model, input_price,
          output_price, currency, most_tokens, most_money, usual, created_at)
        values (?, ?, 'Simulated', 'http://127.0.0.1:1/v1', 'simulated', 0, 0, 'EUR', 100, 0, true,
                now())
        """,
        connection,
        ada.organisation().value());
    return connection;
  }

  private void answers(int position, int at) {
    answers(connection(), position, at, "prompt", "yes");
  }

  private void answers(UUID connection, int position, int at, String purpose, String response) {
    candidates.change(
        ada.organisation(),
        """
        insert into model_exchange (id, organisation_id, connection_id, attempt_id, position,
          purpose, run, request_hash, request, outcome, response, complete, input_tokens,
          output_tokens, counted, cost, currency, model, simulated, started_at, ended_at)
        values (?, ?, ?, ?, ?, ?, 1, '', '{}', 'answer', ?, true, 1, 1, true, 0, 'EUR',
                'simulated', true, ?, ?)
        """,
        UUID.randomUUID(),
        ada.organisation().value(),
        connection,
        attempt,
        position,
        purpose,
        response,
        Column.of(at(at)),
        Column.of(at(at)));
  }

  private Instant at(int seconds) {
    return began.plusSeconds(seconds);
  }

  private Duration prolonged() {
    return Duration.between(deadline, deadline());
  }

  private Instant deadline() {
    return house.inside(
        ada.organisation(),
        () ->
            jdbc.sql("select deadline_at from attempt where id = ?")
                .param(attempt)
                .query((row, _) -> Column.instant(row, "deadline_at"))
                .single());
  }
}
