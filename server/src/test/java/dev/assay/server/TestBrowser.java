// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Debian's chromium, as the people who use Assay use a browser. One a test class. */
public final class TestBrowser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE_MILLIS = 60_000;
  private static final List<Integer> WIDTHS = List.of(360, 1280, 1920);

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser(Playwright playwright) {
    this.playwright = playwright;
    // Nothing here is about speed: a busy machine gets its time.
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  public static TestBrowser launch() {
    // What a grader does at the press of a button takes as long as the machine needs.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return new TestBrowser(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  /** A browser profile of its own, on whose pages addresses are relative to the base. */
  public BrowserContext context(String base) {
    return context(base, true);
  }

  /** The same, with or without scripts. */
  public BrowserContext context(String base, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setBaseURL(base)
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** Signs in by a link; the first page is open then. */
  public static Page signIn(BrowserContext context, String link) {
    Page page = context.newPage();
    page.navigate(link);
    page.locator("main button.primary").click();
    page.locator("main h1").getByText("Today").waitFor();
    return page;
  }

  /**
   * Takes pictures of the page in both themes at every width, and asserts that axe finds nothing
   * and that nothing has to be scrolled sideways.
   */
  public void inspect(Page page, String name) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      for (int width : WIDTHS) {
        page.setViewportSize(width, 900);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    SCREENSHOTS.resolve(
                        "%s-%d-%s.png"
                            .formatted(name, width, theme.name().toLowerCase(Locale.ROOT)))));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as("%s at %d px scrolls sideways", name, width)
            .isEqualTo(width);
      }
      page.setViewportSize(1280, 900);
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .as("what axe finds on %s, %s", name, theme)
          .extracting(rule -> rule.getId() + ": " + rule.getNodes())
          .isEmpty();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
