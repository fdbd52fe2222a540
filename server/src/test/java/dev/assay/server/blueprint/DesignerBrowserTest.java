// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.assay.server.ByTurns;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.access.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A recruiter makes a test in a real browser, by keyboard where it matters. */
@ByTurns(1)
@ServerTest
class DesignerBrowserTest {
  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;

  private BrowserContext office;
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
  void signIn() {
    office = chromium.context("http://localhost:" + port);
    page =
        TestBrowser.signIn(
            office, links.member(house.organisation("Designers"), Role.RECRUITER, "Rea Cruiter"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_role_becomes_a_draft_that_is_changed_and_published() {
    page.navigate("/tests");
    chromium.inspect(page, "tests-empty");
    button("New test").click();
    chromium.inspect(page, "tests-roles");
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("What it measures.*Prompt")))
        .click();
    assertThat(page.getByText("has connected no language model")).isVisible();
    assertThat(page.getByText("2 items wait for people")).isVisible();
    chromium.inspect(page, "role");
    button("Use this role").click();
    chromium.inspect(page, "tests-new");
    page.getByRole(AriaRole.BUTTON, named("Assemble the test")).click();

    Locator items = page.locator("ol.form > li");
    assertThat(items).hasCount(14);
    assertThat(page.getByText("on the right side", new Page.GetByTextOptions().setExact(false)))
        .isVisible();
    assertThat(page.locator("#pool")).containsText("Of the best 5 by this test");
    chromium.inspect(page, "design-draft");

    page.getByLabel("You would take").fill("10");
    assertThat(page.locator("#pool")).containsText("Of the best 10 by this test");
    page.getByLabel("You would take").fill("900");
    assertThat(page.locator("#pool")).containsText("Of the best 49 by this test");

    String second = items.nth(1).getAttribute("data-item");
    items.nth(1).getByRole(AriaRole.BUTTON).first().focus();
    page.keyboard().press("Enter");
    assertThat(items.nth(0)).hasAttribute("data-item", second);
    assertThat(page.locator("#up-" + second.substring(0, 10))).isFocused();

    items.nth(13).getByText("Remove").click();
    assertThat(items).hasCount(13);

    String replaced = items.nth(0).getAttribute("data-item");
    items
        .nth(0)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Swap")))
        .click();
    chromium.inspect(page, "design-pick");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Use")))
        .first()
        .click();
    assertThat(items).hasCount(13);
    assertThat(items.nth(0)).not().hasAttribute("data-item", replaced);

    page.getByLabel("Minutes").fill("20");
    page.getByRole(AriaRole.BUTTON, named("Save the rules")).click();
    assertThat(page.locator(".notice.warn").first()).containsText("but the test has 20");

    page.getByRole(AriaRole.BUTTON, named("Publish").setExact(true)).click();
    assertThat(page.getByText("Version 1, published")).isVisible();
    assertThat(
            page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Swap"))))
        .hasCount(0);
    chromium.inspect(page, "design-published");

    page.getByRole(AriaRole.BUTTON, named("New draft from this version")).click();
    assertThat(page.getByText("Version 2, draft")).isVisible();
    assertThat(items).hasCount(13);

    page.navigate("/tests");
    chromium.inspect(page, "tests-list");
  }

  @Test
  void the_bank_is_searched_and_an_item_seen_with_its_key_and_as_candidates_see_it() {
    page.navigate("/items");
    page.getByLabel("Words in the title").fill("lost");
    page.getByRole(AriaRole.BUTTON, named("Show").setExact(true)).click();
    chromium.inspect(page, "bank-list");
    page.getByLabel("Words in the title").fill("");
    page.getByLabel("Type").selectOption("choice");
    page.getByRole(AriaRole.BUTTON, named("Show").setExact(true)).click();
    page.locator("tbody th a").first().click();
    assertThat(page.locator(".options .key").first()).isVisible();
    chromium.inspect(page, "bank-item");
    String rationale = page.locator(".options li.key > p.muted").first().innerText();
    button("Preview as a candidate").click();
    assertThat(page.locator("assay-choice")).isVisible();
    assertThat(page.content()).doesNotContain(rationale);
    chromium.inspect(page, "bank-preview");
  }

  private Locator button(String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
