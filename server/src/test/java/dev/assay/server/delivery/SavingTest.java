// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.MovingClock;
import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.delivery.TestCandidates.Invited;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@MovingClock
class SavingTest {
  private static final String RULES = "{\"minutes\": 40, \"navigation\": \"free\"}";

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestClock clock;

  private CandidateBrowser browser;
  private Invited ada;

  @BeforeEach
  void begin() throws Exception {
    browser = new CandidateBrowser(port);
    ada = candidates.invited(2, RULES);
    browser.start(ada);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_save_is_kept_and_counts() throws Exception {
    HttpResponse<String> answer = browser.save(ada, 1, "writer-1", 1, "a", clock.millis());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"arrival\":\"IN_TIME\"");
    assertThat(candidates.counting(ada)).containsExactly("1 [\"a\"]");
  }

  @Test
  void a_replayed_save_changes_nothing() throws Exception {
    browser.save(ada, 1, "writer-1", 1, "a", clock.millis());
    HttpResponse<String> again = browser.save(ada, 1, "writer-1", 1, "b", clock.millis());
    assertThat(again.body()).contains("\"arrival\":\"IN_TIME\"");
    assertThat(candidates.counting(ada)).containsExactly("1 [\"a\"]");
    assertThat(candidates.arrivals(ada)).containsExactly("writer-1 1 IN_TIME");
  }

  @Test
  void saves_that_arrive_out_of_order_leave_the_last_one_of_the_page() throws Exception {
    long now = clock.millis();
    browser.save(ada, 1, "writer-1", 3, "c", now);
    browser.save(ada, 1, "writer-1", 2, "b", now);
    browser.save(ada, 1, "writer-1", 1, "a", now);
    assertThat(candidates.counting(ada)).containsExactly("1 [\"c\"]");
  }

  @Test
  void of_two_tabs_what_was_made_last_counts_and_both_are_kept() throws Exception {
    candidates.endsIn(ada, Duration.ofMinutes(20));
    long now = clock.millis();
    browser.save(ada, 1, "tab-two-", 1, "b", now - 1_000);
    browser.save(ada, 1, "tab-one-", 9, "a", now - 5_000); // was offline, arrives later
    assertThat(candidates.counting(ada)).containsExactly("1 [\"b\"]");
    assertThat(candidates.arrivals(ada))
        .containsExactly("tab-one- 9 IN_TIME", "tab-two- 1 IN_TIME");
  }

  @Test
  void a_page_whose_clock_is_ahead_cannot_outrank_what_comes_after_it() throws Exception {
    browser.save(ada, 1, "tab-one-", 1, "a", clock.millis() + 3_600_000);
    clock.advance(Duration.ofSeconds(1));
    browser.save(ada, 1, "tab-two-", 1, "b", clock.millis());
    assertThat(candidates.counting(ada)).containsExactly("1 [\"b\"]");
  }

  @ParameterizedTest(name = "made {0} s and received {1} s after the deadline: {2}")
  @CsvSource({
    "-10, 60, ARRIVED_LATE, true",
    "-10, 119, ARRIVED_LATE, true",
    "-10, 121, TOO_LATE, false",
    "5, 60, TOO_LATE, false",
  })
  void after_the_deadline_the_late_arrival_rule_decides(
      int made, int received, String arrival, boolean counts) throws Exception {
    candidates.endsIn(ada, Duration.ofSeconds(-received));
    long deadline = clock.millis() - received * 1_000L;
    browser.save(ada, 1, "writer-1", 1, "a", deadline + made * 1_000L);
    assertThat(candidates.arrivals(ada)).containsExactly("writer-1 1 " + arrival);
    assertThat(candidates.counting(ada)).hasSize(counts ? 1 : 0);
  }

  @Test
  void what_comes_after_handing_in_is_kept_and_does_not_count() throws Exception {
    browser.save(ada, 1, "writer-1", 1, "a", clock.millis());
    browser.post(ada.room() + "/submit");
    HttpResponse<String> late = browser.save(ada, 1, "writer-1", 2, "b", clock.millis());
    assertThat(late.body()).contains("\"arrival\":\"TOO_LATE\"").contains("\"settled\":true");
    assertThat(candidates.counting(ada)).containsExactly("1 [\"a\"]");
  }

  @Test
  void handing_in_twice_gives_one_receipt() throws Exception {
    browser.save(ada, 1, "writer-1", 1, "a", clock.millis());
    HttpResponse<String> first = browser.post(ada.room() + "/submit");
    browser.post(ada.room() + "/submit");
    String events =
        """
        select e.detail ->> 'receipt' from attempt_event e join attempt a on a.id = e.attempt_id
        where a.invitation_id = :invitation and e.kind = 'SUBMITTED'
        """;
    assertThat(candidates.rows(ada, events)).hasSize(1);
    assertThat(first.body()).contains(candidates.rows(ada, events).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"saves": 1}                                                                          | 400 | saves must be a list
          not json                                                                              | 400 | not JSON
          {"saves": [{"position": 3, "writer": "writer-1", "seq": 1, "madeAt": 1, "payload": {}}]} | 400 | saves.position
          {"saves": [{"position": 1, "writer": "w", "seq": 1, "madeAt": 1, "payload": {}}]}     | 400 | saves.writer
          {"saves": [{"position": 1, "writer": "writer-1", "seq": 0, "madeAt": 1, "payload": {}}]} | 400 | saves.seq
          {"saves": [{"position": 1, "writer": "writer-1", "seq": 1, "madeAt": 1, "payload": 7}]} | 400 | saves.payload
          {"saves": [{"position": 1, "writer": "writer-1", "seq": 1, "madeAt": 1, "payload": {"chosen": "a"}}]} | 200 | chosen must be a list
          {"saves": [{"position": 1, "writer": "writer-1", "seq": 1, "madeAt": 1, "payload": {"chosen": ["\\u0000"]}}]} | 200 | not text
          {"saves": [{"position": 1, "writer": "writer-1", "seq": 1, "madeAt": 1, "payload": {"chosen": ["\\ud800"]}}]} | 200 | not text
          """)
  void what_no_page_sends_is_refused_by_name(String body, int status, String says)
      throws Exception {
    HttpResponse<String> answer = browser.postJson(ada.room() + "/saves", body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(says);
    assertThat(candidates.counting(ada)).isEmpty();
  }

  @Test
  void an_answer_that_is_too_large_is_refused_and_says_so() throws Exception {
    HttpResponse<String> answer =
        browser.save(ada, 1, "writer-1", 1, "x".repeat(300 * 1024), clock.millis());
    assertThat(answer.body()).contains("larger than 256 KiB");
    assertThat(candidates.counting(ada)).isEmpty();
  }

  @Test
  void the_rooms_of_others_are_closed() throws Exception {
    Invited other = candidates.invited(1, RULES);
    assertThat(browser.get(other.room()).statusCode()).isEqualTo(403);
    assertThat(browser.save(other, 1, "writer-1", 1, "a", clock.millis()).statusCode())
        .isEqualTo(403);
    assertThat(browser.get(other.room() + "/my-data.json").statusCode()).isEqualTo(403);
  }

  @Test
  void where_one_cannot_go_back_a_change_after_leaving_does_not_count() throws Exception {
    Invited eve = candidates.invited(2, "{\"minutes\": 40, \"navigation\": \"linear\"}");
    browser.start(eve);
    browser.save(eve, 1, "writer-1", 1, "a", clock.millis());
    assertThat(browser.get(eve.room()).body()).contains("id=\"item-1\"", "Item 1 of");
    assertThat(browser.get(eve.room()).body()).doesNotContain("id=\"item-2\"", "Item 2 of");
    assertThat(browser.postJson(eve.room() + "/items/2", "").body())
        .contains("id=\"item-2\"")
        .doesNotContain("id=\"item-1\"");
    clock.advance(Duration.ofSeconds(2));
    browser.save(eve, 1, "writer-1", 2, "b", clock.millis());
    assertThat(candidates.counting(eve)).containsExactly("1 [\"a\"]");
    assertThat(browser.get(eve.room()).body())
        .doesNotContain("id=\"item-1\"")
        .contains("id=\"item-2\"");
  }
}
