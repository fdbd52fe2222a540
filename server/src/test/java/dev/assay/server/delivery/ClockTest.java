// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.MovingClock;
import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.delivery.TestCandidates.Invited;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@MovingClock
class ClockTest {
  private static final String RULES = "{\"minutes\": 40}";
  private static final String ENDED =
      "select submitted_by from attempt where invitation_id = :invitation";
  private static final String DEADLINE =
      "select deadline_at from attempt where invitation_id = :invitation";

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestClock clock;
  @Autowired private DeadlineSweep sweep;
  @Autowired private Heartbeats heartbeats;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  private CandidateBrowser browser;
  private Invited ada;

  @BeforeEach
  void begin() throws Exception {
    browser = new CandidateBrowser(port);
    ada = candidates.invited(1, RULES);
    browser.start(ada);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void the_clock_hands_in_what_stands_once_late_arrivals_have_had_their_time() throws Exception {
    browser.save(ada, 1, "writer-1", 1, "a", clock.millis());
    candidates.endsIn(ada, Duration.ofSeconds(-119));
    sweep.run();
    assertThat(candidates.rows(ada, ENDED)).containsExactly("null");
    assertThat(browser.get(ada.room()).body()).contains("Your time is up");
    candidates.endsIn(ada, Duration.ofSeconds(-121));
    sweep.run();
    sweep.run();
    assertThat(candidates.rows(ada, ENDED)).containsExactly("CLOCK");
    assertThat(browser.get(ada.room()).body()).contains("was handed in for you");
  }

  @Test
  void what_a_model_has_left_behind_is_handed_in_by_the_clock_too() {
    candidates.change(
        ada.organisation(),
        "update invitation set model = 'a-model', candidate_email = null where id = ?",
        ada.invitation());
    candidates.endsIn(ada, Duration.ofSeconds(-121));
    sweep.run();
    assertThat(candidates.rows(ada, ENDED)).containsExactly("CLOCK");
  }

  @Test
  void handing_in_after_the_deadline_is_left_to_the_clock() throws Exception {
    candidates.endsIn(ada, Duration.ofSeconds(-5));
    browser.post(ada.room() + "/submit");
    assertThat(candidates.rows(ada, ENDED)).containsExactly("null");
  }

  @Test
  void starting_twice_starts_the_clock_once() throws Exception {
    String before = candidates.rows(ada, DEADLINE).getFirst();
    clock.advance(Duration.ofMinutes(1));
    browser.start(ada);
    assertThat(candidates.rows(ada, DEADLINE)).containsExactly(before);
  }

  @Test
  void the_candidates_own_factor_is_in_the_deadline_and_on_the_first_page() throws Exception {
    Invited eve = candidates.invited(1, RULES);
    candidates.change(
        eve.organisation(),
        "update invitation set time_multiplier = 1.5 where id = ?",
        eve.invitation());
    assertThat(browser.get(eve.link()).body()).contains("60 minutes").contains("40 minutes");
    browser.start(eve);
    String minutes =
        """
        select extract(epoch from deadline_at - started_at) / 60 from attempt
        where invitation_id = :invitation
        """;
    assertThat(Double.parseDouble(candidates.rows(eve, minutes).getFirst())).isEqualTo(60);
  }

  @Test
  void an_outage_of_ours_is_given_back_and_both_sides_see_it() throws Exception {
    Instant before = deadline();
    heartbeats.beat();
    Instant down = lastBeat();
    // Nobody beats while the house is down; the next beat is the first after it.
    clock.advance(Duration.ofMinutes(3));
    heartbeats.beat();
    Instant up = lastBeat();
    assertThat(Duration.between(before, deadline()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(3).minus(Heartbeats.INTERVAL))
        .isLessThanOrEqualTo(Duration.between(down, up).plus(Heartbeats.TOLERANCE));
    String events =
        """
        select e.kind from attempt_event e join attempt a on a.id = e.attempt_id
        where a.invitation_id = :invitation order by e.id
        """;
    assertThat(candidates.rows(ada, events)).contains("OUTAGE");
    browser.post(ada.room() + "/submit");
    assertThat(browser.get(ada.room() + "/report").body()).contains("We were out of reach");
  }

  private Instant deadline() {
    return Instant.parse(
        candidates.rows(ada, DEADLINE).getFirst().replace(' ', 'T').replaceFirst("\\+00$", "Z"));
  }

  private Instant lastBeat() {
    return transactions.execute(_ ->
        jdbc.sql("select max(at) as at from heartbeat")
            .query((row, _) -> Column.instant(row, "at"))
            .single());
  }
}
