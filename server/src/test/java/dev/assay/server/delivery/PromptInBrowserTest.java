// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A prompt's room and reports; what graders find is put where they would put it. */
@ServerTest
@Tag("long")
class PromptInBrowserTest {
  private static final String TRIED =
      """
      {"state": "ANSWERED", "fault": "", "model": "simulated-small", "simulated": true,
       "cases": [{"id": "shown-one", "refused": false, "tokens": 61, "score": 0.25, "whole": 19000,
                  "output": "<img src=x onerror=document.title='broken'> %s",
                  "checks": [{"name": "json", "says": "It is JSON and nothing else", "share": 0},
                             {"name": "serial", "says": "The serial number", "share": 1}]}],
       "used": 61, "limit": 30000, "unknown": ["mial"], "unused": ["received"], "schema": ""}
      """
          .formatted("a-long-word-without-a-break ".repeat(250));

  private static final String EXECUTED =
      """
      {"outcome": "EXECUTED", "model": "simulated-small", "simulated": true, "cases": 24, "runs": 2,
       "own": 0.94, "plain": 0.93, "measures": false, "lift": 0.14, "error": 0.1, "spread": 0.01,
       "tokens": 210, "budget": 800,
       "checks": [{"name": "serial", "says": "The serial number", "weight": 2, "own": 0.9,
                   "plain": 0.8}],
       "groups": [{"name": "several numbers", "says": "", "weight": 4, "own": 1, "plain": 0.7}]}
      """;

  private static final String RATED =
      """
      {"outcome": "RATED", "raters": 2, "rating": "8a1f3c52-0000-4000-8000-000000000001",
       "criteria": [{"name": "Says what is asked for", "level": 2, "highest": 3, "percent": 50,
                     "shown": true, "levels": ["Names the fields and their form."]}]}
      """;

  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;

  private OrganisationId organisation;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    chromium = TestBrowser.launch();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    organisation = house.organisation("Lindqvist Systems");
    context = chromium.context("http://localhost:" + port);
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void slips_are_named_before_the_try_and_what_a_model_says_is_text_that_one_sees_at_once()
      throws IOException {
    connect();
    Invited ada = sitDown();
    page.locator("[data-template]").fill("Read {{mial}} from {{mail}}");
    assertThat(page.locator("[data-places]")).containsText("stays as it is: {{mial}}");
    assertThat(page.locator("[data-places]")).containsText("does not see it: {{received}}");
    page.locator("[data-template]").fill("Read {{mail}} of {{received}}");
    assertThat(page.locator("[data-places]")).isHidden();
    page.locator("[data-template]").fill("Read {{mial}} from {{mail}}");

    page.locator("[data-run]").click();
    tried(ada);
    assertThat(page.locator("[data-results] .case h3")).isInViewport();
    assertThat(page.locator("[data-results]")).containsText("<img src=x");
    assertThat(page.locator("[data-results]")).containsText("of 19,000 characters are shown");
    assertThat(page.locator("[data-results] .badge").first()).hasText("Simulated");
    assertThat(page.locator("[data-results] img")).hasCount(0);
    assertThat(page).not().hasTitle("broken");
    chromium.inspect(page, "prompt-room");

    handIn(ada, EXECUTED);
    assertThat(page.getByText("the mean score is what counts")).isVisible();
    assertThat(page.getByText("does not tell prompts apart")).hasCount(0);
    chromium.inspect(page, "prompt-report");
    asTeam(ada, "does not tell prompts apart", "prompt-team");
  }

  @Test
  void where_no_model_is_connected_the_room_and_the_reports_say_that_people_rate()
      throws IOException {
    Invited ada = sitDown();
    assertThat(page.getByText("No model is connected here")).isVisible();
    assertThat(page.locator("[data-run]")).hasCount(0);
    page.locator("[data-template]").fill("Read {{mail}}");
    assertThat(page.locator("[data-places]")).containsText("{{received}}");
    chromium.inspect(page, "prompt-room-rated");

    handIn(ada, RATED);
    assertThat(page.getByText("Not measured with a model")).isVisible();
    asTeam(ada, "Not measured with a model", "prompt-team-rated");
  }

  private void connect() {
    candidates.change(
        organisation,
        """
        insert into model_connection (id, organisation_id, name, url, model, input_price,
          output_price, currency, most_tokens, most_money, usual, created_at)
        values (?, ?, 'Simulated', 'http://127.0.0.1:1/v1', 'simulated-small', 0, 0, 'EUR', 100000,
                0, true, now())
        """,
        UUID.randomUUID(),
        organisation.value());
  }

  private Invited sitDown() throws IOException {
    ItemFiles item = ItemFiles.read(Path.of("..", "content", "prompt", "prompt-repair-mails"));
    List<ItemHash> form = List.of(sittings.item(organisation, item, "prompt"));
    String rules = "{\"minutes\": 40, \"reportDetail\": \"full\"}";
    Invited ada =
        candidates.invited(
            organisation, sittings.test(organisation, "Prompt Engineering", rules, form));
    page.navigate(ada.link());
    page.getByText("Start the test").first().click();
    page.locator("[data-ready=yes]").waitFor();
    return ada;
  }

  /** Ends the try that waits, as a grader would. */
  private void tried(Invited ada) {
    page.locator("[data-stop]").waitFor();
    candidates.change(
        organisation,
        """
        update run set state = 'DONE', result = ?::jsonb, finished_at = created_at
        where state = 'QUEUED'
          and attempt_id = (select id from attempt where invitation_id = ?)
        """,
        TRIED,
        ada.invitation());
    page.locator("[data-results] .case").waitFor();
  }

  private void handIn(Invited ada, String detail) {
    assertThat(page.locator("[data-saved]")).hasText("Saved");
    page.locator(".room-end [data-finish]").click();
    page.locator("[data-submit]").click();
    page.waitForURL("**/report");
    candidates.change(
        organisation,
        """
        insert into grade (attempt_id, position, organisation_id, item_hash, state, marks, category,
          detail)
        select a.id, f.position, a.organisation_id, f.item_hash, 'GRADED', 0.5, 1, ?::jsonb
        from attempt a join form_item f on f.test_version_id = a.test_version_id
        where a.invitation_id = ?
        on conflict (attempt_id, position) do update set
          state = excluded.state, marks = excluded.marks, category = excluded.category,
          detail = excluded.detail
        """,
        detail,
        ada.invitation());
    page.reload();
  }

  private void asTeam(Invited ada, String words, String name) {
    try (BrowserContext team = chromium.context("http://localhost:" + port)) {
      Page desk = TestBrowser.signIn(team, links.member(organisation, Role.OWNER, "Olga Owner"));
      String test =
          candidates
              .rows(
                  ada,
                  "select v.test_id from test_version v join invitation i"
                      + " on i.test_version_id = v.id where i.id = :invitation")
              .getFirst();
      desk.navigate("/tests/%s/shortlist/%s".formatted(test, ada.invitation()));
      assertThat(desk.getByText(words)).isVisible();
      chromium.inspect(desk, name);
    }
  }
}
