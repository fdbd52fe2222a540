// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.server.ByTurns;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.TestTexts;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A written answer in the browser: how it is written, shown and rated. */
@ByTurns(0)
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatingBrowserTest {
  private static final String HOSTILE =
      """
      ```mermaid
      %%{init: {"securityLevel": "loose", "themeCSS": "svg { position: fixed }"}}%%
      flowchart LR
        a["<img src=x onerror=parent.document.title='broken'>"] --> b
        click a "javascript:parent.document.title='broken'"
      ```

      ```mermaid
      this is no diagram
      ```
      """;

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;
  @Autowired private TestSittings sittings;
  @Autowired private TestRatings ratings;
  @Autowired private JdbcClient jdbc;

  private TestBrowser chromium;
  private BrowserContext context;
  private OrganisationId organisation;
  private ItemHash item;
  private UUID version;
  private Page page;

  @BeforeAll
  void launch() {
    chromium = TestBrowser.launch();
  }

  @AfterAll
  void quit() {
    chromium.close();
  }

  @BeforeEach
  void signIn() {
    organisation = house.organisation("Northwind");
    item = sittings.item(organisation, TestTexts.invoice(organisation.toString()), "text");
    version = sittings.test(organisation, "Backend", List.of(item));
    context = chromium.context("http://localhost:" + port);
    page = TestBrowser.signIn(context, links.member(organisation, Role.REVIEWER, "Rita Reviewer"));
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void an_answer_is_written_counted_and_previewed_and_its_diagrams_are_contained() {
    page.navigate("/items/" + item.hex() + "/preview");
    Locator area = page.locator("[data-text]");
    assertThat(area).hasValue("Dear customer,\n");
    assertThat(page.locator("[data-count]")).hasText("2 words");
    area.fill("One two three.\n\n```\nnot counted\n```\n" + "word ".repeat(91));
    assertThat(page.locator("[data-count]")).hasText("4 words more than asked for");
    assertThat(page.locator("[data-said]")).hasText("4 words more than asked for");

    area.fill(
        "**Both** [here](https://example.org/)\n\n```mermaid\nflowchart LR\n  a --> b\n```\n");
    page.locator("[data-toggle]").click();
    Locator shown = page.locator("[data-shown]");
    assertThat(shown.locator("strong")).hasText("Both");
    assertThat(shown.locator("a")).hasCount(0);
    assertThat(shown.locator("iframe")).hasAttribute("data-drawn", "");
    assertThat(page.frameLocator("iframe").locator("svg")).isVisible();
    chromium.inspect(page, "text-preview");

    page.locator("[data-toggle]").click();
    area.fill(HOSTILE);
    page.locator("[data-toggle]").click();
    assertThat(shown.locator(".hint")).hasText("This diagram could not be drawn. Its text:");
    assertThat(shown.getByText("this is no diagram")).isVisible();
    assertThat(page.frameLocator("iframe").locator("svg")).isVisible();
    assertThat(page.frameLocator("iframe").locator("img, a[href^=javascript]")).hasCount(0);
    assertThat(page).not().hasTitle(Pattern.compile("broken"));
    context.setOffline(true);
    page.locator("[data-toggle]").click();
    page.locator("[data-toggle]").click();
    assertThat(shown).containsText("Your text is kept");
    context.setOffline(false);
  }

  @Test
  void answers_are_rated_with_the_keyboard_alone_and_drafts_are_kept() {
    ratings.unrated(organisation, version, item, "Mia Wu", "3 hours", TestTexts.ANSWER);
    ratings.unrated(organisation, version, item, "Leo Fox", "2 hours", TestTexts.ANSWER);
    page.navigate("/ratings");
    assertThat(page.locator("tbody tr")).hasCount(2);
    chromium.inspect(page, "ratings");
    page.locator("main a.button.primary").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("assay-answer iframe")).hasAttribute("data-drawn", "");
    assertThat(page.locator("main")).not().containsText("Mia");
    chromium.inspect(page, "rating");

    page.keyboard().press("2");
    assertThat(page.locator("[name='level.cause'][value='2']")).isChecked();
    assertThat(page.locator("[name='level.tone']").first()).isFocused();
    assertThat(page.locator("[data-state]")).hasText("Draft saved");
    page.keyboard().press("p");
    page.keyboard().press("3");
    assertThat(page.locator("[data-state]")).hasText("Draft saved");
    page.reload();
    assertThat(page.locator("[name='level.cause']:checked")).hasValue("3");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".notice.bad")).hasText("One criterion has no level yet.");
    page.keyboard().press("1");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".notice.good")).hasText("Your rating is in.");
    assertThat(page.locator("main p a").first()).containsText("the last that waits");
    page.getByLabel("Note for your colleagues").fill("1 and 2");
    assertThat(page.locator(".rubric :checked[type=radio]")).hasCount(0);
    page.navigate("/ratings/agreement");
    assertThat(page.locator(".empty h2")).hasText("No answer has been rated by two people yet");
    assertThat(page.locator("nav [aria-current=page]")).hasText("Ratings");
  }

  @Test
  void raters_try_their_eye_on_examples_before_and_nothing_of_it_is_a_rating() {
    ratings.unrated(organisation, version, item, "Mia Wu", "3 hours", TestTexts.ANSWER);
    page.navigate("/ratings");
    page.locator("main a.button.primary").click();
    page.locator(".notice a").click();
    assertThat(page.locator("main")).not().containsText("Why the author");
    page.locator("[name='level.cause'][value='1']").check();
    page.locator("[name='level.tone'][value='1']").check();
    chromium.inspect(page, "rating-training");
    page.getByText("Compare").click();
    assertThat(page.locator(".compared")).hasCount(2);
    chromium.inspect(page, "rating-training-compared");
    page.getByText("Next example").click();
    assertThat(page.locator("main")).containsText("example 2 of 3");
    page.navigate("/ratings");
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.locator("main a.button.primary").click();
    assertThat(page.locator(".notice")).hasCount(0);
  }

  @Test
  void what_was_settled_shows_who_rated_and_how_far_raters_agree() throws IOException {
    ItemHash review =
        sittings.item(
            organisation,
            ItemFiles.read(Path.of("..", "content", "review", "review-overdue-invoice-list")),
            "review");
    for (int i = 0; i < 6; i++) {
      ratings.unrated(organisation, version, item, "Mia " + i, i + " hours", TestTexts.ANSWER);
    }
    try (TestProgram ada = TestProgram.of(organisation, Role.REVIEWER, port, house, jdbc);
        TestProgram bob = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
        BrowserContext office = chromium.context("http://localhost:" + port)) {
      String rating = "";
      for (int i = 0; i < 6; i++) {
        rating = ada.get("/api/v1/ratings").at("/items/0/rating");
        String levels =
            "{\"levels\": {\"cause\": %d, \"tone\": %d}, \"note\": \"Kind, and late.\"}";
        ada.post("/api/v1/ratings/" + rating, levels.formatted(i % 3, i % 2));
        bob.post("/api/v1/ratings/" + rating, levels.formatted(i % 3 + i / 5, i % 2));
      }
      Page owner = TestBrowser.signIn(office, links.member(organisation, Role.OWNER, "Olga"));
      owner.navigate("/ratings/" + rating + "/record");
      chromium.inspect(owner, "rating-record");
      owner.navigate("/ratings/agreement");
      assertThat(owner.locator("tbody tr")).hasCount(2);
      chromium.inspect(owner, "rating-agreement");
    }
    ratings.unrated(
        organisation,
        sittings.test(organisation, "Reviews", List.of(review)),
        review,
        "Leo Fox",
        "1 hours",
        """
        {"comments": [{"file": "src/main/java/billing/InvoiceOverview.java", "from": 44, "to": 44,
          "category": "correctness", "severity": "critical", "text": "equals compares the scale."}],
         "verdict": "changes", "summary": "Not as it is."}
        """);
    page.navigate("/ratings");
    page.locator("main a.button.primary").click();
    assertThat(page.locator(".review-note")).containsText("equals compares the scale.");
    assertThat(page.locator(".rated")).not().containsText("Leo");
    assertThat(page.locator(".rated")).not().containsText("found a defect");
    chromium.inspect(page, "rating-review");
  }

  @Test
  void without_scripts_the_form_rates_all_the_same() {
    ratings.unrated(organisation, version, item, "Mia Wu", "3 hours", TestTexts.ANSWER);
    try (BrowserContext plain = chromium.context("http://localhost:" + port, false)) {
      Page form = TestBrowser.signIn(plain, links.member(organisation, Role.OWNER, "Olga Owner"));
      form.navigate("/ratings");
      form.locator("main a.button.primary").click();
      assertThat(form.locator("pre code.language-mermaid")).isVisible();
      form.locator("[name='level.cause'][value='3']").check();
      form.locator("[name='level.tone'][value='2']").check();
      form.locator("button[value=queue]").click();
      assertThat(form.locator(".empty h2")).hasText("Nothing waits for you");
      assertThat(form.locator("#rule")).hasText("How many rate");
    }
  }
}
