// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.delivery.TestCandidates.Invited;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class RoomInBrowserTest {
  private static final String RULES = "{\"minutes\": 40, \"reportDetail\": \"summary\"}";
  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private DeadlineSweep sweep;

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
  void open() {
    context = chromium.context("http://localhost:" + port);
    page = context.newPage();
    ada = candidates.invited(3, RULES);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void a_test_can_be_sat_with_the_keyboard_alone() {
    page.navigate(ada.link());
    button("Start the test").focus();
    page.keyboard().press("Enter");
    ready();
    for (int item = 1; item <= 3; item++) {
      Locator section = page.locator("#item-" + item);
      section.getByRole(AriaRole.RADIO).first().focus();
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      assertThat(section.getByRole(AriaRole.RADIO).nth(1)).isChecked();
      if (item < 3) {
        section.getByRole(AriaRole.BUTTON, named("Next")).focus();
        page.keyboard().press("Enter");
      }
    }
    page.locator("#item-3 [data-finish]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-count=done]")).hasText("3");
    assertThat(page.locator("[data-submit]")).isEnabled();
    page.locator("[data-submit]").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, heading("Thank you"))).isVisible();
    assertThat(candidates.counting(ada)).hasSize(3);
  }

  @Test
  void where_one_cannot_go_back_items_come_one_by_one_and_the_keyboard_follows() {
    ada = candidates.invited(3, "{\"minutes\": 40, \"navigation\": \"linear\"}");
    sitDown();
    assertThat(page.locator("[data-go]")).hasCount(3);
    choose(1, 0);
    assertThat(page.locator("#item-2")).hasCount(0);
    goOn(1);
    assertThat(page.locator("#item-2 h1")).isFocused();
    assertThat(page.locator("#item-1")).isHidden();
    assertThat(page.locator("#item-3")).hasCount(0);
    assertThat(candidates.counting(ada)).hasSize(1);

    choose(2, 1);
    context.setOffline(true);
    goOn(2);
    assertThat(page.locator("[data-notice=later]")).isVisible();
    assertThat(page.locator("#item-2").getByRole(AriaRole.BUTTON, named("Next"))).isFocused();
    context.setOffline(false);
    goOn(2);
    assertThat(page.locator("#item-3 h1")).isFocused();
    choose(3, 2);
    page.locator("#item-3 [data-finish]").click();
    assertThat(page.locator("[data-count=done]")).hasText("3");
    page.keyboard().press("Escape");

    page.reload();
    ready();
    assertThat(page.locator("section.item")).hasCount(1);
    assertThat(radio(3, 2)).isChecked();
    assertThat(page.locator("[data-go='1']")).containsText("answered");
    assertThat(candidates.counting(ada)).hasSize(3);
  }

  /** Presses Next and confirms, by keyboard. */
  private void goOn(int item) {
    page.locator("#item-" + item).getByRole(AriaRole.BUTTON, named("Next")).focus();
    page.keyboard().press("Enter");
    page.locator("#leave").getByRole(AriaRole.BUTTON, named("Leave it")).focus();
    page.keyboard().press("Enter");
  }

  @Test
  void minutes_offline_are_caught_up() {
    sitDown();
    context.setOffline(true);
    choose(1, 0);
    assertThat(saved()).hasText("Offline: kept on this device");
    page.locator("[data-go='2']").click();
    choose(2, 1);
    assertThat(saved()).hasText("Offline: kept on this device");
    assertThat(candidates.counting(ada)).isEmpty();
    context.setOffline(false);
    assertThat(saved()).hasText("Saved");
    assertThat(candidates.counting(ada)).hasSize(2);
  }

  @Test
  void a_tab_closed_offline_loses_nothing() {
    sitDown();
    context.setOffline(true);
    choose(1, 2);
    assertThat(saved()).hasText("Offline: kept on this device");
    page.close();
    context.setOffline(false);
    page = context.newPage();
    page.navigate(ada.room());
    ready();
    assertThat(radio(1, 2)).isChecked();
    Awaitility.await()
        .untilAsserted(() -> assertThat(candidates.counting(ada)).hasSize(1)); // it begins "Saved"
    assertThat(saved()).hasText("Saved");
  }

  @Test
  void a_reload_and_another_browser_go_on_where_one_was() {
    sitDown();
    choose(1, 1);
    assertThat(saved()).hasText("Saved");
    page.reload();
    ready();
    page.locator("[data-go='1']").click();
    assertThat(radio(1, 1)).isChecked();
    try (BrowserContext laptop = chromium.context("http://localhost:" + port)) {
      page = laptop.newPage();
      page.navigate(ada.link());
      button("Go on with the test").click();
      ready();
      page.locator("[data-go='1']").click();
      assertThat(radio(1, 1)).isChecked();
    }
  }

  @Test
  void at_the_deadline_the_page_locks_and_what_was_entered_counts() {
    sitDown();
    choose(1, 0);
    assertThat(saved()).hasText("Saved");
    candidates.endsIn(ada, Duration.ofSeconds(8));
    page.reload();
    ready();
    page.locator("[data-go='2']").click();
    choose(2, 0);
    page.waitForURL("**/report");
    assertThat(page.getByRole(AriaRole.HEADING, heading("Your time is up"))).isVisible();
    candidates.endsIn(ada, Duration.ofSeconds(-121));
    sweep.run();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look again")).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading("Thank you"))).isVisible();
    assertThat(candidates.counting(ada)).hasSize(2);
  }

  @Test
  void two_tabs_are_told_of_each_other() {
    sitDown();
    assertThat(page.locator("[data-notice=tabs]")).isHidden();
    Page second = context.newPage();
    second.navigate(ada.room());
    assertThat(second.locator("[data-notice=tabs]")).isVisible();
    assertThat(page.locator("[data-notice=tabs]")).isVisible();
    second.close(new Page.CloseOptions().setRunBeforeUnload(true));
    assertThat(page.locator("[data-notice=tabs]")).isHidden();
  }

  @Test
  void every_page_is_accessible_in_both_themes_and_reflows() {
    page.navigate(ada.link());
    chromium.inspect(page, "candidate-welcome");
    page.navigate("/i/unknown");
    chromium.inspect(page, "candidate-unknown-link");
    sitDown();
    choose(1, 0);
    chromium.inspect(page, "candidate-room");
    page.locator(".room-end [data-finish]").click();
    assertThat(page.locator("[data-submit]")).isEnabled();
    chromium.inspect(page, "candidate-finish");
    page.locator("[data-submit]").click();
    page.waitForURL("**/report");
    chromium.inspect(page, "candidate-receipt");
    page.navigate(ada.link());
    chromium.inspect(page, "candidate-back");
    Invited eve = candidates.invited(1, RULES);
    page.navigate(eve.link());
    page.getByText("Decline the invitation").click();
    button("I decline").click();
    assertThat(page.getByRole(AriaRole.HEADING, heading("You have declined"))).isVisible();
    chromium.inspect(page, "candidate-declined");
    candidates.change(
        eve.organisation(),
        "update invitation set declined_at = null, cancelled_at = now() where id = ?",
        eve.invitation());
    page.navigate(eve.link());
    chromium.inspect(page, "candidate-withdrawn");
  }

  private void sitDown() {
    page.navigate(ada.link());
    button("Start the test").click();
    ready();
  }

  private void ready() {
    page.locator("[data-ready=yes]").waitFor();
  }

  private void choose(int item, int option) {
    page.locator("#item-" + item + " label.option").nth(option).click();
  }

  private Locator radio(int item, int option) {
    return page.locator("#item-" + item + " input").nth(option);
  }

  private Locator saved() {
    return page.locator("[data-saved]");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
