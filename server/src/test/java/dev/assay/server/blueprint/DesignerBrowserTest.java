// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.token.Secret;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recruiter makes a test in a real browser, by keyboard where it matters. */
@ServerTest
class DesignerBrowserTest {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;

  private Page page;

  @BeforeAll
  static void open() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @BeforeEach
  void signIn() {
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
    page.setDefaultTimeout(60_000);
    page.navigate(address("/welcome/" + link("RECRUITER")));
    page.locator("main button.primary").click();
    page.waitForURL(address("/"));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** A link that signs a new member of a new organisation in. */
  private String link(String role) {
    OrganisationId organisation = house.organisation("Designers");
    UUID account = UUID.randomUUID();
    Secret secret = Secret.random();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    house.inside(
        organisation,
        () -> {
          jdbc.sql(
                  "insert into account (id, organisation_id, email, display_name, created_at)"
                      + " values (?, ?, ?, ?, ?)")
              .params(account, organisation.value(), account + "@example.org", "Rea Cruiter", now)
              .update();
          jdbc.sql(
                  "insert into membership (organisation_id, account_id, role, created_at)"
                      + " values (?, ?, ?, ?)")
              .params(organisation.value(), account, role, now)
              .update();
          return jdbc.sql(
                  "insert into one_time_link (token_hash, purpose, account_id, organisation_id,"
                      + " created_at, expires_at) values (?, 'SIGN_IN', ?, ?, ?, ?)")
              .params(secret.hash(), account, organisation.value(), now, now.plusDays(1))
              .update();
        });
    return secret.value();
  }

  @Test
  void a_role_becomes_a_draft_that_is_changed_and_published() {
    page.navigate(address("/tests"));
    fineAs("tests-empty");
    button("New test").click();
    fineAs("tests-roles");
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("Use this role.*Prompt")))
        .click();
    fineAs("tests-new");
    page.getByRole(AriaRole.BUTTON, named("Assemble the test")).click();

    Locator items = page.locator("ol.form > li");
    assertThat(items).hasCount(16);
    assertThat(page.getByText("on the right side", new Page.GetByTextOptions().setExact(false)))
        .isVisible();
    fineAs("design-draft");

    String second = items.nth(1).getAttribute("data-item");
    items.nth(1).getByRole(AriaRole.BUTTON).first().focus();
    page.keyboard().press("Enter");
    assertThat(items.nth(0)).hasAttribute("data-item", second);
    assertThat(page.locator("#up-" + second.substring(0, 10))).isFocused();

    items.nth(15).getByText("Remove").click();
    assertThat(items).hasCount(15);

    String replaced = items.nth(0).getAttribute("data-item");
    items
        .nth(0)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Swap")))
        .click();
    fineAs("design-pick");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Use")))
        .first()
        .click();
    assertThat(items).hasCount(15);
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
    fineAs("design-published");

    page.getByRole(AriaRole.BUTTON, named("New draft from this version")).click();
    assertThat(page.getByText("Version 2, draft")).isVisible();
    assertThat(items).hasCount(15);

    page.navigate(address("/tests"));
    fineAs("tests-list");
  }

  @Test
  void the_bank_is_searched_and_an_item_seen_with_its_key_and_as_candidates_see_it() {
    page.navigate(address("/items"));
    page.getByLabel("Words in the title").fill("lost");
    page.getByRole(AriaRole.BUTTON, named("Show").setExact(true)).click();
    fineAs("bank-list");
    page.getByLabel("Words in the title").fill("");
    page.getByLabel("Type").selectOption("choice");
    page.getByRole(AriaRole.BUTTON, named("Show").setExact(true)).click();
    page.locator("tbody th a").first().click();
    assertThat(page.locator(".options .key").first()).isVisible();
    fineAs("bank-item");
    String rationale = page.locator(".options li.key > p.muted").first().innerText();
    button("Preview as a candidate").click();
    assertThat(page.locator("assay-choice")).isVisible();
    assertThat(page.content()).doesNotContain(rationale);
    fineAs("bank-preview");
  }

  private Locator button(String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** No rule of accessibility broken; pictures of the page for people to look at. */
  private void fineAs(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {360, 1280, 1920}) {
        page.setViewportSize(width, 900);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    Path.of("target/screenshots", name + "-" + width + "-" + scheme + ".png")));
      }
      page.setViewportSize(1280, 900);
      assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
          .as("%s in %s", name, scheme)
          .isEmpty();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(360, 900);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("%s reflows on a phone", name)
        .isLessThanOrEqualTo(360);
    page.setViewportSize(1280, 900);
  }
}
