// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What a press of "Run" tells, with a real grader and a real sandbox behind it. */
@ServerTest
class FeedbackInBrowserTest {
  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private Environment environment;

  private ConfigurableApplicationContext grader;
  private TestBrowser chromium;
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void sitDown() {
    grader = TestGrader.in(environment);
    chromium = TestBrowser.launch();
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    ItemHash item = sittings.item(organisation, TestItems.code(organisation.toString()), "code");
    Invited ada =
        candidates.invited(
            organisation,
            sittings.test(organisation, "Backend", "{\"minutes\": 40}", List.of(item)));
    context = chromium.context("http://localhost:" + port);
    page = context.newPage();
    page.navigate(ada.link());
    page.getByText("Start the test").first().click();
    page.locator("[data-ready=yes]").waitFor();
    page.locator("#item-1 .monaco-editor").first().waitFor();
    page.locator("[data-language]").selectOption("python");
    page.locator("#item-1 [data-toggle]").click();
  }

  @AfterEach
  void close() {
    context.close();
    chromium.close();
    grader.close();
  }

  @Test
  void errors_are_told_where_they_are_and_differences_side_by_side() {
    write("total = 0\ntotal = = 1\n");
    run();
    assertThat(results()).containsText("The program does not compile");
    page.getByText("Line 2").first().click();
    assertThat(
            page.evaluate("document.querySelector('#item-1 [data-source]').selectionStart")
                .toString())
        .isEqualTo("10");

    page.locator("#item-1 [data-toggle]").click();
    page.locator("#item-1 .monaco-editor").first().waitFor();
    run();
    assertThat(page.locator("#item-1 .squiggly-error")).isVisible();
    page.locator("#item-1 [data-toggle]").click();

    write("print(4)\nprint('more')\n");
    run();
    Locator differs = page.locator("#item-1 .difference tr.differs");
    assertThat(differs).hasCount(2);
    assertThat(differs.first()).hasText(Pattern.compile("1\\s*3\\s*≠\\s*4"));
    assertThat(page.locator("#item-1 details[open]")).hasCount(1);
    chromium.inspect(page, "candidate-code-difference");

    write("def deep(n):\n    return [][n]\ndeep(1)\n");
    run();
    assertThat(results()).containsText("IndexError");
    assertThat(results()).containsText("line 2");
    assertThat(results()).not().containsText("/program");

    write("print(sum(map(int, input().split())))\n");
    run();
    assertThat(results()).containsText("Right");
  }

  private void write(String program) {
    page.locator("#item-1 [data-source]").fill(program);
  }

  /** Presses the button and waits until it can be pressed again. */
  private void run() {
    page.locator("#item-1 [data-run=samples]").click();
    assertThat(page.locator("#item-1 [data-run=samples]"))
        .isEnabled(new IsEnabledOptions().setTimeout(60_000));
  }

  private Locator results() {
    return page.locator("#item-1 [data-results]");
  }
}
