// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.delivery.TestCandidates.Invited;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class WelcomeTest {
  private static final String RULES = "{\"minutes\": 40, \"aiPolicy\": \"off\"}";

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;

  private CandidateBrowser browser;
  private Invited ada;

  @BeforeEach
  void invite() {
    browser = new CandidateBrowser(port);
    ada = candidates.invited(2, RULES);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void the_first_page_says_what_counts_before_it_counts() throws Exception {
    assertThat(browser.get(ada.link()).body())
        .contains("Lindqvist Systems", "40 minutes", "2 questions with options")
        .contains("no AI assistants", "No camera", "Start the test", "Decline the invitation");
  }

  @Test
  void opening_the_link_changes_nothing() throws Exception {
    HttpResponse<String> page = browser.get(ada.link());
    assertThat(page.headers().allValues("set-cookie")).noneMatch(c -> c.contains("ASSAY_SEAT"));
    String traces =
        """
        select i.opened_at, (select count(*) from candidate_session s
                             where s.invitation_id = i.id) from invitation i
        where id = :invitation
        """;
    assertThat(candidates.rows(ada, traces)).containsExactly("null 0");
  }

  @Test
  void a_link_that_nobody_gave_out_says_what_to_do() throws Exception {
    HttpResponse<String> page = browser.get("/i/abc");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("We do not know this link");
  }

  @Test
  void an_expired_link_says_so_and_cannot_be_started() throws Exception {
    candidates.change(
        ada.organisation(),
        "update invitation set expires_at = created_at - interval '1 day' where id = ?",
        ada.invitation());
    HttpResponse<String> page = browser.get(ada.link());
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("This invitation has ended", "Ask for another date");
    assertThat(browser.start(ada).body()).contains("This invitation has ended");
  }

  @Test
  void a_withdrawn_invitation_says_so() throws Exception {
    candidates.change(
        ada.organisation(),
        "update invitation set cancelled_at = now() where id = ?",
        ada.invitation());
    assertThat(browser.get(ada.link()).body()).contains("This invitation was withdrawn");
  }

  @Test
  void one_can_decline_and_change_ones_mind() throws Exception {
    browser.get(ada.link());
    assertThat(browser.post(ada.link(), "then", "DECLINE").body()).contains("You have declined");
    assertThat(browser.post(ada.link(), "then", "UNDO_DECLINE").body()).contains("Start the test");
  }

  @Test
  void what_one_asks_is_passed_on_and_hostile_words_stay_words() throws Exception {
    browser.get(ada.link());
    String page =
        browser
            .post(ada.link(), "then", "MORE_TIME", "message", "<script>alert(1)</script>")
            .body();
    assertThat(page)
        .contains("Your request for more time was passed on", "&lt;script&gt;")
        .doesNotContain("<script>alert");
    assertThat(
            candidates.rows(
                ada, "select kind from candidate_request where invitation_id = :invitation"))
        .containsExactly("MORE_TIME");
  }

  @Test
  void one_gets_ones_data_from_the_first_page() throws Exception {
    browser.get(ada.link());
    HttpResponse<String> data = browser.post(ada.link(), "then", "MY_DATA");
    assertThat(data.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(data.body()).contains("Ada Obi").contains("\"saves\"");
  }

  @Test
  void a_second_device_goes_on_where_the_first_was() throws Exception {
    browser.start(ada);
    try (CandidateBrowser other = new CandidateBrowser(port)) {
      assertThat(other.get(ada.link()).body()).contains("You are in the middle of this test");
      assertThat(other.post(ada.link(), "then", "RESUME").body()).contains("data-room");
    }
  }
}
