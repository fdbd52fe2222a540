// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.server.ByTurns;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service's room and reports; what graders find is put where they would put it. */
@ByTurns(2)
@ServerTest
class ServiceInBrowserTest {
  private static final String LOG = "listening on 8080";
  private static final String PROBES =
      """
      [{"group": "functional", "says": "Boats are found by a part of their name", "weight": 3,
        "scored": true, "open": true, "outcome": "PASSED", "message": "", "excerpts": []},
       {"group": "functional", "says": "A report is kept as it was written, and shown to its author",
        "weight": 3, "scored": true, "open": true, "outcome": "FAILED",
        "message": "expected status 201, got 500",
        "excerpts": ["POST /reports\\n{\\"boat\\": \\"Ida\\"}\\n-> 500 text/html\\n<script>alert(1)</script>"]},
       {"group": "security", "says": "Nobody reads, changes or deletes a report that is not theirs",
        "weight": 7, "scored": true, "open": false, "outcome": "BLOCKED",
        "message": "making a report does not work",
        "excerpts": ["POST /reports\\n-> 500 text/html"]},
       {"group": "performance", "says": "The list takes no longer than it must", "weight": 0,
        "scored": false, "open": false, "outcome": "PASSED",
        "message": "2.1 ms, 1.4 times the reference", "excerpts": []}]
      """;

  private static final String ANSWERS =
      """
      [{"method": "POST", "path": "/sessions", "status": 201, "millis": 41, "why": "",
        "headers": {"content-type": ["application/json"], "set-cookie": ["a=1", "b=2"],
                    "x-long": ["%1$s"]},
        "body": "{\\"token\\": \\"abc\\", \\"roles\\": [\\"member\\"]}"},
       {"method": "GET", "path": "/reports/%1$s", "status": 500, "millis": 12, "why": "",
        "headers": {"content-type": "text/html"},
        "body": "<img src=x onerror=document.title='broken'><script>document.title='broken'</script>"},
       {"method": "DELETE", "path": "/reports/1", "status": 0, "millis": 10004, "headers": {},
        "body": "", "why": "DELETE /reports/1 got no answer within 10 s"}]
      """
          .formatted("a-long-word-without-a-break".repeat(8));

  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;

  private final List<String> complaints = new ArrayList<>();
  private OrganisationId organisation;
  private BrowserContext context;
  private Page page;
  private Invited ada;

  @BeforeAll
  static void launch() {
    chromium = TestBrowser.launch();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void sitDown() throws IOException {
    organisation = house.organisation("Lindqvist Systems");
    ItemFiles item = ItemFiles.read(Path.of("..", "content", "service", "boatyard-reports"));
    List<ItemHash> form = List.of(sittings.item(organisation, item, "service"));
    String rules = "{\"minutes\": 40, \"reportDetail\": \"full\"}";
    ada =
        candidates.invited(
            organisation, sittings.test(organisation, "Backend Engineer", rules, form));
    context = chromium.context("http://localhost:" + port);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onDialog(dialog -> dialog.accept());
    page.navigate(ada.link());
    page.getByText("Start the test").first().click();
    ready();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void requests_are_written_by_keyboard_kept_and_sent_again() {
    path(0).focus();
    page.keyboard().press("Control+a");
    page.keyboard().type("/reports?words=über alles");
    page.keyboard().press("Enter"); // sends
    assertThat(path(0)).hasValue("/reports?words=%C3%BCber%20alles");
    answer(ANSWERS);
    assertThat(page.locator("[data-answers] .exchange")).hasCount(3);
    assertThat(page.locator("[data-answers] pre").first())
        .hasText(Pattern.compile("\\{\\s+\"token\" : \"abc\",.*", Pattern.DOTALL));
    assertThat(page.locator("[data-answers]")).containsText("<script>document.title");
    assertThat(page.locator("[data-answers] img, [data-answers] script")).hasCount(0);
    assertThat(page).not().hasTitle("broken");

    page.locator("[data-add]").focus();
    page.keyboard().press("Enter");
    assertThat(path(1)).isFocused();
    page.keyboard().type("reports");
    request(1).locator("select").selectOption("POST");
    request(1).locator("summary").click();
    request(1).locator("[data-headers]").fill("Authorization: Bearer abc");
    request(1).locator("[data-body]").fill("{\"boat\": \"Ida\"}");
    assertThat(page.locator("[data-saved]")).hasText("Saved");
    assertThat(stored()).contains("/reports?words=%C3%BC", "Bearer abc", "\"POST\"");

    page.reload();
    ready();
    assertThat(request(1).locator("[data-body]")).hasValue("{\"boat\": \"Ida\"}");
    assertThat(request(1).locator("[data-body]")).isVisible();
    page.locator("[data-send]").click();
    answer("[]");
    request(0).locator("[data-remove]").click();
    assertThat(page.locator("[data-requests] > li")).hasCount(1);
    assertThat(request(0).locator("[data-remove]")).isFocused();
    assertThat(page.locator("[data-requests] legend")).hasText("Request 1");
    request(0).locator("[data-headers]").fill("Host: elsewhere");
    page.locator("[data-send]").click();
    assertThat(page.locator("[data-answers]")).containsText("\"Host: elsewhere\" is no header");
    assertThat(complaints).allMatch(text -> text.contains("422")); // the refusal, as wanted
  }

  @Test
  void room_run_and_reports_are_accessible_in_both_themes_and_reflow() {
    page.locator("[data-run]").click();
    finish("\"probes\": %s, \"answers\": []".formatted(PROBES));
    assertThat(page.locator("[data-results] .case")).hasCount(4);
    page.locator("[data-send]").click();
    answer(ANSWERS);
    assertThat(page.locator("[data-answers] .exchange")).hasCount(3);
    chromium.inspect(page, "service-room");

    page.locator(".room-end [data-finish]").click();
    page.locator("[data-submit]").click();
    page.waitForURL("**/report");
    candidates.change(
        organisation,
        """
        insert into grade (attempt_id, position, organisation_id, item_hash, state, marks, category,
          detail)
        select a.id, f.position, a.organisation_id, f.item_hash, 'GRADED', 0.2, 1, ?::jsonb
        from attempt a join form_item f on f.test_version_id = a.test_version_id
        where a.invitation_id = ?
        on conflict (attempt_id, position) do update set
          state = excluded.state, marks = excluded.marks, category = excluded.category,
          detail = excluded.detail
        """,
        detail("\"probes\": %s, \"answers\": []".formatted(PROBES)),
        ada.invitation());
    page.reload();
    assertThat(page.getByText("got 500")).isVisible();
    assertThat(page.getByText("making a report does not work")).hasCount(0);
    chromium.inspect(page, "service-report");

    try (BrowserContext team = chromium.context("http://localhost:" + port)) {
      Page desk = TestBrowser.signIn(team, links.member(organisation, Role.OWNER, "Olga Owner"));
      desk.navigate(
          "/tests/%s/shortlist/%s"
              .formatted(
                  candidates
                      .rows(
                          ada,
                          "select v.test_id from test_version v join invitation i"
                              + " on i.test_version_id = v.id where i.id = :invitation")
                      .getFirst(),
                  ada.invitation()));
      assertThat(desk.getByText("making a report does not work")).isVisible();
      assertThat(desk.getByText("1.4 times the reference")).isVisible();
      desk.getByText("Run 2 times during the test").click();
      assertThat(desk.getByText("2 of 4 open probes passed")).isVisible();
      assertThat(desk.getByText("3 requests of their own")).isVisible();
      chromium.inspect(desk, "service-team");
    }
    assertThat(complaints).isEmpty();
  }

  private void ready() {
    page.locator("[data-ready=yes]").waitFor();
    page.locator(".monaco-editor").first().waitFor();
  }

  private Locator request(int number) {
    return page.locator("[data-requests] > li").nth(number);
  }

  private Locator path(int number) {
    return request(number).locator("[data-path]");
  }

  private String stored() {
    return candidates
        .rows(
            ada,
            """
            select payload -> 'requests' from counting_response
            where attempt_id = (select id from attempt where invitation_id = :invitation)
            """)
        .getFirst();
  }

  private void answer(String answers) {
    finish("\"probes\": [], \"answers\": " + answers);
  }

  /** Ends the run that waits, as a grader would. */
  private void finish(String result) {
    page.locator("[data-stop]").waitFor();
    candidates.change(
        organisation,
        """
        update run set state = 'DONE', result = ?::jsonb, finished_at = created_at
        where state = 'QUEUED'
          and attempt_id = (select id from attempt where invitation_id = ?)
        """,
        detail(result),
        ada.invitation());
    page.locator("[data-stop]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static String detail(String result) {
    return """
    {"state": "PROBED", "share": 0.2, "works": 0.5, "secure": 0, "shows": false, "why": "",
     "log": "%s", "bootMillis": 640, %s}
    """
        .formatted(LOG, result);
  }
}
