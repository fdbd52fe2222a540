// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedModel;
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

@ByTurns(2)
@ServerTest
class EditorInBrowserTest {
  private static final String PAYLOAD =
      """
      select payload ->> 'language', payload ->> 'source', payload -> 'drafts' ->> 'java'
      from counting_response
      where attempt_id = (select id from attempt where invitation_id = :invitation)
        and position = 1
      """;
  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;

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
  void sitDown() {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    String name = organisation.toString();
    List<ItemHash> form =
        List.of(
            sittings.item(organisation, TestItems.code(name), "code"),
            sittings.item(organisation, TestItems.sql(name), "sql"));
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
    page.locator("#item-1 .monaco-editor").first().waitFor();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void what_is_typed_in_the_code_editor_is_saved_and_each_language_keeps_its_draft() {
    type("x = 1");
    assertThat(saved()).hasText("Saved");
    page.locator("[data-language]").selectOption("python");
    type("y = 2");
    assertThat(saved()).hasText("Saved");
    assertThat(candidates.rows(ada, PAYLOAD))
        .singleElement()
        .asString()
        .startsWith("python ")
        .contains("y = 2", "x = 1");
    page.locator("[data-language]").selectOption("java");
    assertThat(page.locator("#item-1 [data-source]")).hasValue(Pattern.compile("x = 1"));
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_editor_is_no_trap_for_the_keyboard() {
    page.locator("#item-1 .monaco-editor textarea, #item-1 .native-edit-context").first().focus();
    page.keyboard().press("Control+m");
    page.keyboard().press("Tab");
    assertThat(
            page.evaluate("document.activeElement.closest('.monaco-editor') === null").toString())
        .isEqualTo("true");
  }

  @Test
  void a_plain_text_field_takes_the_editors_place_and_the_choice_is_remembered() {
    page.locator("#item-1 [data-toggle]").click();
    Locator area = page.locator("#item-1 [data-source]");
    assertThat(area).isVisible();
    area.fill("plain words");
    assertThat(saved()).hasText("Saved");
    assertThat(candidates.rows(ada, PAYLOAD)).singleElement().asString().contains("plain words");
    page.reload();
    page.locator("[data-ready=yes]").waitFor();
    page.locator("[data-go='1']").click();
    assertThat(area).isVisible();
    assertThat(area).hasValue("plain words");
    chromium.inspect(page, "candidate-code-plain");
  }

  @Test
  void code_and_sql_rooms_are_accessible_in_both_themes() {
    chromium.inspect(page, "candidate-code");
    page.locator("[data-go='2']").click();
    page.locator("#item-2 .monaco-editor").first().waitFor();
    chromium.inspect(page, "candidate-sql");
  }

  @Test
  void the_assistant_answers_beside_the_editor_and_its_code_goes_in_by_keyboard()
      throws IOException {
    String answer = "Read the line first:\n\n```python\nline = input()\n```\n";
    try (SimulatedModel model = SimulatedModel.start(Script.saying(answer))) {
      connect(model);
      page.navigate(measured().link());
      assertThat(page.getByText("Some tests contain planted mistakes")).isVisible();
      chromium.inspect(page, "candidate-welcome-assistant");
      page.getByText("Start the test").first().click();
      page.locator("[data-ready=yes]").waitFor();
      page.locator("#item-1 .monaco-editor").first().waitFor();
      page.locator("#item-1 [data-language]").selectOption("python");
      Locator panel = page.locator("#item-1 assay-assistant");
      panel.locator("summary").press("Enter");
      panel.getByLabel("Your question").fill("How do I begin?");
      panel.getByLabel("Your question").press("Control+Enter");
      panel.getByText("Insert into the editor").press("Enter");
      assertThat(page.locator("#item-1 [data-source]")).hasValue(Pattern.compile("line = input"));
      assertThat(panel.getByText("Simulated").first()).isVisible();
      assertThat(panel.locator("[data-budget]")).hasText(Pattern.compile("of 100,000 tokens"));
      chromium.inspect(page, "candidate-assistant");
      goesIn(2, "line = input");
      goesIn(3, "line = input");
      goesIn(4, "line = input");
      assertThat(saved()).hasText("Saved");
      page.locator("[data-finish]").first().click();
      page.locator("[data-submit]").click();
      assertThat(page.getByText("Work with the assistant")).isVisible();
      chromium.inspect(page, "candidate-report-assistant");
      assertThat(complaints).isEmpty();
    }
  }

  /** The owner connects it on a page that never shows the key again. */
  private void connect(SimulatedModel model) {
    try (BrowserContext office = chromium.context("http://localhost:" + port)) {
      String link = links.member(ada.organisation(), Role.OWNER, "Olga Owner");
      Page owner = TestBrowser.signIn(office, link);
      owner.navigate("/team/models");
      owner.locator("#new-name").fill("Helper");
      owner.locator("#new-url").fill(model.address());
      owner.locator("#new-model").fill("simulated-small");
      owner.locator("#new-key").fill("sk-do-not-show-me");
      owner.locator("#new-money").fill("0.5");
      owner.locator("#new-input").fill("1");
      owner.locator("main form[action='/team/models'] button").click();
      owner.locator("form[action$='/try'] button").click();
      assertThat(owner.getByText("a simulated model")).isVisible();
      owner.getByText("Change").click();
      assertThat(owner.content()).doesNotContain("sk-do-not-show-me");
      chromium.inspect(owner, "team-models");
    }
  }

  private Invited measured() throws IOException {
    OrganisationId organisation = ada.organisation();
    String name = "measured " + organisation;
    List<ItemHash> form =
        List.of(
            sittings.item(organisation, TestItems.code(name), "code"),
            sittings.item(organisation, TestItems.sql(name), "sql"),
            sittings.item(organisation, TestItems.unittest(name), "unittest"),
            sittings.item(organisation, letter(), "text"));
    String rules = "{\"minutes\": 40, \"aiPolicy\": \"measured\"}";
    return candidates.invited(
        organisation, sittings.test(organisation, "With an assistant", rules, form));
  }

  private static ItemFiles letter() throws IOException {
    return TestItems.withAssistant(
        ItemFiles.read(Path.of("..", "content", "text", "mail-late-export")),
        "assistant: { allow: true }\n");
  }

  /** Asks beside an item that is written in another way, and inserts what is said. */
  private void goesIn(int item, String code) {
    page.locator("[data-go='" + item + "']").click();
    Locator panel = page.locator("#item-" + item + " assay-assistant");
    panel.locator("summary").click();
    panel.getByLabel("Your question").fill("How do I begin?");
    panel.getByText("Ask", new Locator.GetByTextOptions().setExact(true)).click();
    panel.getByText("Insert into the editor").click();
    assertThat(panel.locator("[data-say]")).hasText("Inserted.");
    assertThat(
            page.evaluate(
                    "JSON.stringify(document.querySelector('#item-%d [data-response]').payload)"
                        .formatted(item))
                .toString())
        .contains(code);
  }

  private void type(String text) {
    page.locator("#item-1 .monaco-editor .view-lines").first().click();
    page.keyboard().press("Control+Home");
    page.keyboard().type(text + "\n");
  }

  private Locator saved() {
    return page.locator("[data-saved]");
  }
}
