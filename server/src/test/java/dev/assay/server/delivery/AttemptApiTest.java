// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.delivery.CandidateProgram.Answer;
import dev.assay.server.delivery.TestCandidates.Invited;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class AttemptApiTest {
  private static final String FREE = "{\"minutes\": 40, \"navigation\": \"free\"}";
  private static final String LINEAR = "{\"minutes\": 40, \"navigation\": \"linear\"}";
  private static final String NOTHING = "{\"chosen\": []}";

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestClock clock;

  private Invited ada;
  private CandidateProgram program;

  @BeforeEach
  void invite() {
    ada = candidates.invited(3, FREE);
    program = new CandidateProgram(port, ada.token());
  }

  @AfterEach
  void close() {
    program.close();
  }

  private CandidateProgram linear() {
    ada = candidates.invited(3, LINEAR);
    program.close();
    program = new CandidateProgram(port, ada.token());
    return program;
  }

  @Test
  void before_the_start_it_says_what_counts_and_looking_changes_nothing() throws Exception {
    Answer briefing = program.get("");
    assertThat(briefing.at("/stage").asString()).isEqualTo("open");
    assertThat(briefing.at("/minutes").asInt()).isEqualTo(40);
    assertThat(briefing.at("/parts/0/items").asInt()).isEqualTo(3);
    assertThat(briefing.at("/sentences/help").asString()).contains("no AI assistants");
    assertThat(briefing.at("/sentences/recorded").asString()).contains("No camera");
    assertThat(briefing.at("/practice").asBoolean()).isTrue();
    assertThat(
            candidates.rows(ada, "select opened_at is null from invitation where id = :invitation"))
        .containsExactly("t");
    assertThat(program.get("/items").status()).isEqualTo(409);
    assertThat(program.get("/clock").status()).isEqualTo(409);
    assertThat(program.post("/submit").status()).isEqualTo(409);
  }

  @Test
  void starting_twice_starts_once() throws Exception {
    long deadline = program.post("/start").at("/deadline").asLong();
    assertThat(program.post("/start").at("/deadline").asLong()).isEqualTo(deadline);
    assertThat(program.get("").at("/stage").asString()).isEqualTo("running");
  }

  @Test
  void a_token_that_nobody_gave_out_opens_nothing_and_says_what_to_send() throws Exception {
    try (CandidateProgram stranger = new CandidateProgram(port, "abc")) {
      Answer refused = stranger.get("");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.at("/detail").asString()).contains("token of your invitation");
      assertThat(stranger.post("/start").status()).isEqualTo(401);
    }
  }

  @Test
  void the_cookie_of_a_browser_is_no_credential_here() throws Exception {
    try (CandidateBrowser browser = new CandidateBrowser(port)) {
      browser.start(ada);
      assertThat(browser.get("/api/v1/attempt").statusCode()).isEqualTo(401);
      assertThat(browser.get("/api/v1/attempt/items").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_link_opens_no_other_part_of_the_api() throws Exception {
    program.post("/start");
    assertThat(program.get("/../tests/" + ada.invitation() + "/invitations").status())
        .isIn(400, 401, 403);
    assertThat(program.get("s").status()).isIn(401, 403, 404);
  }

  @Test
  void an_expired_link_is_refused_but_another_date_can_be_asked_for() throws Exception {
    candidates.change(
        ada.organisation(),
        "update invitation set expires_at = created_at - interval '1 day' where id = ?",
        ada.invitation());
    assertThat(program.get("").status()).isEqualTo(410);
    assertThat(program.post("/start").status()).isEqualTo(410);
    assertThat(program.get("/practice/items").status()).isEqualTo(410);
    Answer asked =
        program.post("/requests", "{\"kind\": \"another-date\", \"message\": \"In May?\"}");
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.at("/0/message").asString()).isEqualTo("In May?");
    assertThat(program.get("/my-data").at("/requests/0/kind").asString()).isEqualTo("ANOTHER_DATE");
  }

  @Test
  void a_withdrawn_invitation_is_refused() throws Exception {
    candidates.change(
        ada.organisation(),
        "update invitation set cancelled_at = now() where id = ?",
        ada.invitation());
    Answer refused = program.get("");
    assertThat(refused.status()).isEqualTo(410);
    assertThat(refused.at("/detail").asString()).contains("withdrawn");
    assertThat(program.post("/start").status()).isEqualTo(410);
  }

  @Test
  void one_can_decline_and_take_it_back_until_the_start() throws Exception {
    assertThat(program.post("/decline").at("/declined").asBoolean()).isTrue();
    assertThat(program.post("/start").status()).isEqualTo(409);
    assertThat(program.delete("/decline").at("/declined").asBoolean()).isFalse();
    assertThat(program.post("/start").status()).isEqualTo(200);
    assertThat(program.post("/decline").status()).isEqualTo(409);
  }

  @Test
  void a_browser_and_a_program_are_like_two_tabs() throws Exception {
    program.post("/start");
    try (CandidateBrowser browser = new CandidateBrowser(port)) {
      browser.start(ada);
      long now = clock.millis();
      browser.save(ada, 1, "writer-1", 1, "a", now);
      program.save(1, 1, "{\"chosen\": [\"b\"]}", now + 1);
      assertThat(browser.get(ada.room() + "/clock").body()).contains("program-1");
      assertThat(program.get("/items").at("/items/0/answer/payload/chosen/0").asString())
          .isEqualTo("b");
      assertThat(candidates.counting(ada)).containsExactly("1 [\"b\"]");
    }
  }

  @Test
  void a_replayed_save_changes_nothing() throws Exception {
    program.post("/start");
    program.save(1, 1, "{\"chosen\": [\"a\"]}", clock.millis());
    Answer again = program.save(1, 1, "{\"chosen\": [\"b\"]}", clock.millis());
    assertThat(again.at("/kept/0/arrival").asString()).isEqualTo("IN_TIME");
    assertThat(candidates.counting(ada)).containsExactly("1 [\"a\"]");
  }

  @Test
  void an_answer_that_is_too_large_is_refused_and_the_others_are_kept() throws Exception {
    program.post("/start");
    String large = "{\"chosen\": [\"" + "x".repeat(300 * 1024) + "\"]}";
    assertThat(program.save(1, 1, large, clock.millis()).at("/refused/0/message").asString())
        .contains("larger than 256 KiB");
    program.save(2, 1, NOTHING, clock.millis());
    assertThat(candidates.counting(ada)).containsExactly("2 []");
  }

  @Test
  void marks_to_come_back_to_are_kept() throws Exception {
    program.post("/start");
    program.post(
        "/saves",
        "{\"states\": [{\"position\": 2, \"flagged\": true, \"seen\": true, \"seconds\": 7}]}");
    Answer items = program.get("/items");
    assertThat(items.at("/items/1/flagged").asBoolean()).isTrue();
    assertThat(items.at("/items/1/seconds").asInt()).isEqualTo(7);
    assertThat(items.at("/items/0/flagged").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /saves | {"saves": [{"position": 9, "writer": "program-1", "seq": 1, "madeAt": 1, "payload": {}}]} | 400 | saves.position
          /saves | {"saves": [{"position": 1, "writer": "program-1", "seq": 0, "madeAt": 1, "payload": {}}]} | 400 | saves.seq
          /saves | {"states": 7} | 400 | states
          /requests | {"kind": "RAISE"} | 422 | kind
          /items/9 | {} | 404 | position
          /items/9/runs | {} | 404 | position
          """)
  void what_is_wrong_is_refused_by_the_name_of_the_field(
      String path, String body, int status, String field) throws Exception {
    program.post("/start");
    Answer refused = program.post(path, body);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.at("/field").asString()).isEqualTo(field);
    assertThat(refused.at("/detail").asString()).isNotBlank();
  }

  @Test
  void where_one_cannot_go_back_later_items_are_not_given_before_they_are_reached()
      throws Exception {
    linear().post("/start");
    Answer first = program.get("/items");
    assertThat(first.at("/total").asInt()).isEqualTo(3);
    assertThat(first.at("/items")).hasSize(1);
    assertThat(program.post("/items/3").status()).isEqualTo(409);
    assertThat(program.post("/items/2/runs", "{}").status()).isEqualTo(409);
    assertThat(program.save(2, 1, NOTHING, clock.millis()).at("/refused/0/position").asInt())
        .isEqualTo(2);
    program.post("/saves", "{\"states\": [{\"position\": 3, \"seen\": true, \"seconds\": 1}]}");
    assertThat(program.get("/items").at("/items/0/position").asInt()).isEqualTo(1);
    assertThat(candidates.counting(ada)).isEmpty();
  }

  @Test
  void where_one_cannot_go_back_going_on_closes_the_item_behind() throws Exception {
    linear().post("/start");
    program.save(1, 1, "{\"chosen\": [\"a\"]}", clock.millis());
    assertThat(program.post("/items/2").at("/position").asInt()).isEqualTo(2);
    assertThat(program.post("/items/2").status()).isEqualTo(200);
    assertThat(program.post("/items/1").status()).isEqualTo(409);
    Answer late = program.save(1, 2, "{\"chosen\": [\"b\"]}", clock.millis() + 1_000);
    assertThat(late.at("/kept/0/arrival").asString()).isEqualTo("TOO_LATE");
    assertThat(candidates.counting(ada)).containsExactly("1 [\"a\"]");
    assertThat(program.get("/items").at("/items/0/position").asInt()).isEqualTo(2);
  }

  @Test
  void after_handing_in_nothing_can_be_read_or_run_and_the_receipt_stays() throws Exception {
    program.post("/start");
    program.save(1, 1, "{\"chosen\": [\"a\"]}", clock.millis());
    assertThat(program.get("/report").status()).isEqualTo(409);
    String receipt = program.post("/submit").at("/receipt").asString();
    assertThat(receipt).hasSize(64);
    assertThat(program.post("/submit").at("/receipt").asString()).isEqualTo(receipt);
    assertThat(program.get("/report").at("/receipt").asString()).isEqualTo(receipt);
    assertThat(program.get("/items").status()).isEqualTo(409);
    assertThat(program.post("/items/1/runs", NOTHING).status()).isEqualTo(409);
    assertThat(program.get("").at("/stage").asString()).isEqualTo("finished");
    assertThat(program.save(1, 2, NOTHING, clock.millis()).at("/kept/0/arrival").asString())
        .isEqualTo("TOO_LATE");
  }
}
