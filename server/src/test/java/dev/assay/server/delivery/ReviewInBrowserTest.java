// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A change is reviewed by mouse and by keyboard, in the editor and in the table. */
@ServerTest
class ReviewInBrowserTest {
  private static final String PAYLOAD =
      """
      select payload ->> 'verdict',
        (select string_agg(concat_ws(' ', c ->> 'from', c ->> 'to', c ->> 'category', c ->> 'text'), '; ')
         from jsonb_array_elements(payload::jsonb -> 'comments') c)
      from counting_response
      where attempt_id = (select id from attempt where invitation_id = :invitation)
      """;
  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;

  private final List<String> complaints = new ArrayList<>();
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
    sitDown("review-wallet-transfer");
  }

  private void sitDown(String slug) throws IOException {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    ItemFiles item = ItemFiles.read(Path.of("..", "content", "review", slug));
    List<ItemHash> form = List.of(sittings.item(organisation, item, "review"));
    ada =
        candidates.invited(
            organisation,
            sittings.test(organisation, "Backend Engineer", "{\"minutes\": 40}", form));
    context = chromium.context("http://localhost:" + port);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.navigate(ada.link());
    page.getByText("Start the test").first().click();
    page.locator("[data-ready=yes]").waitFor();
    page.locator(".monaco-diff-editor .modified .view-line").first().waitFor();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void lines_chosen_in_the_editor_get_a_comment_that_is_saved_and_shown_again() {
    page.locator("[data-file='src/wallet.js']").click();
    Locator now = page.locator(".monaco-diff-editor .editor.modified");
    now.getByText("class NotEnough").click();
    page.keyboard().press("Control+Home");
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().press("Control+Enter");
    page.keyboard().type("<b>why</b>");
    assertThat(saved()).hasText("Saved");
    assertThat(rows()).isEqualTo("1 2 correctness <b>why</b>");
    assertThat(now.locator(".assay-commented").first()).isVisible();
    page.reload();
    page.locator("[data-ready=yes]").waitFor();
    assertThat(page.locator("[data-comments] textarea")).hasValue("<b>why</b>");
    assertThat(complaints).isEmpty();
  }

  @Test
  void everything_can_be_done_in_the_table_by_keyboard_alone() {
    page.locator("[data-toggle]").focus();
    page.keyboard().press("Enter");
    page.locator("[data-file='src/wallet.js']").focus();
    page.keyboard().press("Enter");
    page.locator("[data-table='src/wallet.js'] [data-line='1']").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.keyboard().type("first");
    page.locator("[data-table='src/wallet.js'] [data-line='3']").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Shift+Enter");
    page.keyboard().press("Shift+Tab"); // from the reason to the severity, and the category
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("s");
    page.locator("[value=changes]").focus();
    page.keyboard().press("Space");
    assertThat(saved()).hasText("Saved");
    assertThat(rows()).isEqualTo("changes 3 4 security first");
    page.onDialog(com.microsoft.playwright.Dialog::accept);
    page.locator("[data-delete]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-comments] > li")).hasCount(0);
    assertThat(page.locator("[data-new]")).isFocused();
    assertThat(saved()).hasText("Saved");
    assertThat(rows()).isEqualTo("changes null");
  }

  @Test
  void a_test_that_is_to_show_a_defect_is_written_below_the_change_and_saved() throws IOException {
    context.close();
    sitDown("review-price-cache");
    Locator panel = page.locator(".review-fail");
    panel.locator(".monaco-editor .view-line").first().waitFor();
    assertThat(panel.locator("[role=treeitem]").getByText("prices.py")).isVisible();
    panel.locator("[data-toggle]").click();
    panel.locator("[data-source]").fill("def test_it():\n    assert False\n");
    assertThat(saved()).hasText("Saved");
    assertThat(
            candidates
                .rows(
                    ada,
                    """
                    select payload -> 'demonstration' -> 'files' ->> 'tests/test_demonstration.py'
                    from counting_response where attempt_id =
                      (select id from attempt where invitation_id = :invitation)
                    """)
                .getFirst()
                .toString())
        .contains("assert False");
    chromium.inspect(page, "candidate-review-fail");
    page.reload();
    page.locator("[data-ready=yes]").waitFor();
    assertThat(panel.locator("[data-source]")).hasValue("def test_it():\n    assert False\n");
    assertThat(complaints).isEmpty();
  }

  @Tag("long")
  @Test
  void the_room_is_accessible_in_both_themes_as_an_editor_and_as_a_table() {
    page.locator("[data-new]").click();
    chromium.inspect(page, "candidate-review");
    page.locator("[data-toggle]").click();
    chromium.inspect(page, "candidate-review-plain");
  }

  private String rows() {
    return candidates.rows(ada, PAYLOAD).getFirst().toString().strip();
  }

  private Locator saved() {
    return page.locator("[data-saved]");
  }
}
