// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.delivery.TestCandidates.Invited;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The optional questions after the receipt. */
@ServerTest
class AboutYouTest {
  private static final String RULES = "{\"minutes\": 40, \"aiPolicy\": \"off\"}";
  private static final String ALL =
      "select answers ->> 'GENDER', answers ->> 'AGE' from fairness.answer a"
          + " where exists (select 1 from invitation i where i.id = :invitation"
          + " and i.organisation_id = a.organisation_id)";

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;

  private CandidateBrowser browser;
  private Invited ada;

  @BeforeEach
  void start() throws Exception {
    browser = new CandidateBrowser(port);
    ada = candidates.invited(1, RULES);
    browser.start(ada);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void nothing_is_asked_before_the_receipt() throws Exception {
    assertThat(browser.get(aboutYou()).uri().getPath()).isEqualTo(ada.room());
    assertThat(browser.post(aboutYou(), "gender", "woman").statusCode()).isEqualTo(409);
    assertThat(candidates.rows(ada, ALL)).isEmpty();
  }

  @Test
  void what_one_says_is_kept_apart_from_ones_test() throws Exception {
    handIn();
    assertThat(browser.get(ada.room() + "/report").body()).contains("Some optional questions");
    assertThat(browser.post(aboutYou(), "gender", "woman", "age", "").body()).contains("Saved.");
    assertThat(candidates.rows(ada, ALL)).containsExactly("woman null");
    String traces =
        "select count(*) from fairness.answer a where encode(a.pseudonym, 'hex')"
            + " like '%' || replace(:invitation::text, '-', '') || '%'";
    assertThat(candidates.rows(ada, traces)).containsExactly("0");
    assertThat(browser.get(ada.room() + "/my-data.json").body())
        .containsPattern("\"aboutYou\" : \\{\\s*\"GENDER\" : \"woman\"");
  }

  @Test
  void one_can_say_something_else_and_take_all_of_it_back() throws Exception {
    handIn();
    browser.post(aboutYou(), "gender", "woman", "age", "from-40");
    browser.post(aboutYou(), "gender", "another");
    assertThat(candidates.rows(ada, ALL)).containsExactly("another null");
    browser.post(aboutYou(), "gender", "", "age", "");
    assertThat(candidates.rows(ada, ALL)).isEmpty();
  }

  @Test
  void what_is_no_group_is_refused() throws Exception {
    handIn();
    assertThat(browser.post(aboutYou(), "gender", "<b>x</b>").statusCode()).isEqualTo(422);
    assertThat(candidates.rows(ada, ALL)).isEmpty();
  }

  @Test
  void questions_that_the_organisation_does_not_ask_are_not_kept() throws Exception {
    candidates.change(
        ada.organisation(),
        "update organisation set settings = '{\"groupQuestions\": [\"AGE\"]}' where id = ?",
        ada.organisation().value());
    handIn();
    browser.post(aboutYou(), "gender", "woman", "age", "from-40");
    assertThat(candidates.rows(ada, ALL)).containsExactly("null from-40");
  }

  private void handIn() throws Exception {
    browser.post(ada.room() + "/submit");
    browser.get(ada.room() + "/report");
  }

  private String aboutYou() {
    return ada.room() + "/about-you";
  }
}
