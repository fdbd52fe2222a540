// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.choice.ChoiceType;
import dev.assay.server.ByTurns;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestGrades;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.access.Role;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who decide: a recruiter about the cut, a hiring manager about candidates. */
@ByTurns(1)
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidingBrowserTest {
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/welcome/\\S+)");

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;
  @Autowired private TestSittings sittings;
  @Autowired private TestGrades grades;

  private final List<BrowserContext> opened = new ArrayList<>();
  private TestBrowser chromium;
  private OrganisationId organisation;
  private Sitting ada;
  private String test;
  private UUID other;

  /** Ada answers all items right, Bo the easier half, Cy none; nobody sits the other test. */
  @BeforeAll
  void aTestIsSat() throws Exception {
    chromium = TestBrowser.launch();
    organisation = house.organisation("Northwind");
    List<ItemFiles> items = new ArrayList<>();
    List<ItemHash> form = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      items.add(TestSittings.choice("Decision " + i, "backend.java", 90 - 6 * i));
      form.add(sittings.item(organisation, items.getLast(), "choice"));
    }
    UUID version = sittings.test(organisation, "Backend Engineer", form);
    ada = sittings.begin(organisation, version, "Ada Lovelace", "ada@example.org");
    Sitting bo = sittings.begin(organisation, version, "Bo Diddley", "bo@example.org");
    Sitting cy = sittings.begin(organisation, version, "Cy Young", "cy@example.org");
    for (int i = 0; i < items.size(); i++) {
      sittings.save(ada, i + 1, 1, answer(items.get(i), true));
      sittings.save(bo, i + 1, 1, answer(items.get(i), i < 4));
      sittings.save(cy, i + 1, 1, answer(items.get(i), false));
    }
    grades.score(organisation, List.of(ada, bo, cy));
    test = "/tests/" + ada.test();
    UUID otherVersion = sittings.test(organisation, "Frontend Engineer", form);
    other = sittings.begin(organisation, otherVersion, "Di Other", "di@example.org").test();
  }

  @AfterAll
  void quit() {
    chromium.close();
  }

  @AfterEach
  void closeAll() {
    opened.forEach(BrowserContext::close);
    opened.clear();
  }

  @Test
  void the_cut_is_dragged_by_keys_or_pointer_looked_at_saved_with_a_reason_and_taken_back() {
    Page page = signedIn(Role.RECRUITER, true);
    page.navigate(test + "/shortlist");
    Locator cut = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Cut"));
    assertThat(cut)
        .hasAttribute("aria-valuetext", Pattern.compile("Cut at 0\\.00: \\d of 3 above"));

    cut.focus();
    page.keyboard().press("Home");
    assertThat(cut).hasAttribute("aria-valuetext", Pattern.compile("3 of 3 above it"));
    Locator preview = page.locator(".cut-preview");
    assertThat(preview).containsText("3 of 3 would be above it");
    assertThat(preview).containsText("These come above the cut:");
    assertThat(preview).containsText("Cy Young");
    chromium.inspect(page, "shortlist-cut");
    page.keyboard().press("Escape");
    assertThat(preview).hasCount(0);

    cut.focus();
    BoundingBox before = cut.boundingBox();
    page.mouse().move(before.x + before.width / 2, before.y + before.height / 2);
    page.mouse().down();
    page.mouse().move(before.x + 1000, before.y, new Mouse.MoveOptions().setSteps(4));
    page.mouse().up();
    assertThat(cut).hasAttribute("aria-valuetext", Pattern.compile("0 of 3 above it"));
    page.keyboard().press("Escape");

    page.keyboard().press("PageUp");
    assertThat(preview).containsText("With the cut at 0.25");
    page.getByLabel("Reason").focus();
    page.keyboard().type("Too many for two interviewers");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice.good")).hasText("The cut is at 0.25 now.");
    assertThat(page.locator("#content > .lead")).containsText("The cut is at 0.25");
    assertThat(page.locator(".cut-last"))
        .containsText(
            Pattern.compile(
                "Rea Cruiter moved the cut from 0.00 to 0.25[\\s\\S]*two interviewers"));
    page.getByText("Take the last move back").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#content > .lead")).containsText("The cut is at 0.00");
  }

  @Test
  void without_scripts_a_number_field_moves_the_cut_and_a_reason_is_needed() {
    Page page = signedIn(Role.OWNER, false);
    page.navigate(test + "/shortlist");
    assertThat(page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Cut")))
        .hasCount(0);
    page.getByLabel("Cut at").fill("-3.5");
    press(page, "See who changes sides");
    assertThat(page.locator("main")).containsText("3 of 3 would be above it");
    page.getByLabel("Reason").fill("   ");
    press(page, "Move the cut to \u22123.50");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Give a reason");
    page.getByLabel("Reason").fill("A first look");
    press(page, "Move the cut to \u22123.50");
    assertThat(page.locator(".notice.good")).containsText("\u22123.50 now");
    press(page, "Take the last move back");
    assertThat(page.locator(".notice.good")).containsText("back at 0.00");
  }

  @Test
  void a_hiring_manager_reads_chosen_tests_comments_and_decides() {
    Page recruiter = signedIn(Role.RECRUITER, true);
    recruiter.navigate(test);
    assertThat(recruiter.locator("main")).containsText("An owner of your organisation can add one");
    Page manager = aHiringManagerJoins("Mara Manager", "mara@example.org");
    assertThat(manager.locator("main")).containsText("No test is open to you yet");

    recruiter.navigate(test);
    recruiter.getByLabel("Mara Manager").check();
    press(recruiter, "Save who reads it");
    assertThat(recruiter.locator(".notice.good"))
        .containsText("One hiring manager reads this test");
    assertThat(recruiter.getByLabel("Mara Manager")).isChecked();
    chromium.inspect(recruiter, "design-readers");

    manager.navigate("/");
    assertThat(manager.locator(".desk")).hasCount(1);
    assertThat(manager.locator(".desk")).containsText("3 people have a score and wait");
    assertThat(manager.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK)).hasCount(1);
    chromium.inspect(manager, "today-manager");
    manager.locator(".desk ol a").first().click();
    assertThat(manager.locator("h1")).hasText("Ada Lovelace");
    manager.getByLabel("Your comment").fill("Let us meet her.");
    press(manager, "Comment");
    manager.getByText("Decline, with a mail").click();
    assertThat(manager.locator("main"))
        .containsText("This goes to Ada Lovelace when you press send");
    assertThat(manager.getByLabel("Text")).hasValue(Pattern.compile("Mara Manager"));
    press(manager, "Send and move");
    assertThat(manager.locator("h1 + .badge")).hasText("Declined");
    press(manager, "Undo the last step");
    assertThat(manager.locator("h1 + .badge")).hasText("New");
    assertThat(manager.content()).doesNotContain("@example.org");

    seesNothingElse(manager);
    recruiter.getByLabel("Mara Manager").uncheck();
    press(recruiter, "Save who reads it");
    assertThat(status(manager, test + "/shortlist")).isEqualTo(404);
  }

  /** An owner adds a colleague on the way that the page of a test shows, who then joins by mail. */
  private Page aHiringManagerJoins(String name, String email) {
    Page owner = signedIn(Role.OWNER, true);
    owner.navigate(test);
    owner.getByText("Add a hiring manager").click();
    assertThat(owner.locator("#member-role")).hasValue("HIRING_MANAGER");
    owner.locator("#name").fill(name);
    owner.locator("#email").fill(email);
    press(owner, "Add and mail the link");
    owner.navigate("/mail");
    owner.locator("tr", new Page.LocatorOptions().setHasText(email)).locator("a").click();
    Matcher link = LINK.matcher(owner.locator(".letter").innerText());
    assertThat(link.find()).isTrue();
    Page manager = open(true).newPage();
    manager.navigate(link.group(1));
    manager.getByLabel("Your name").fill(name);
    manager.getByLabel("Password").fill("four plain words here");
    press(manager, "Continue");
    return manager;
  }

  private void seesNothingElse(Page manager) {
    assertThat(status(manager, "/tests/" + other + "/shortlist")).isEqualTo(404);
    assertThat(status(manager, "/tests/" + other + "/shortlist/" + ada.invitation()))
        .isEqualTo(404);
    for (String closed :
        List.of(
            test,
            test + "/invitations",
            test + "/preview",
            "/items",
            "/mail",
            "/team",
            test + "/shortlist/cut?to=1")) {
      assertThat(status(manager, closed)).as(closed).isEqualTo(403);
    }
    manager.navigate("/tests");
    assertThat(manager.locator("tbody tr")).hasCount(1);
    manager.locator("tbody th a").click();
    assertThat(manager.locator("ol.bare > li.plot-row")).hasCount(3);
    assertThat(manager.locator("form.cut")).hasCount(0);
    assertThat(manager.content()).doesNotContain("@example.org");
    assertThat(manager.request().get(test + "/shortlist.csv").text())
        .contains("Ada Lovelace")
        .doesNotContain("@");
  }

  private static int status(Page page, String path) {
    return page.request().get(path).status();
  }

  private Page signedIn(Role role, boolean scripts) {
    return TestBrowser.signIn(open(scripts), links.member(organisation, role, "Rea Cruiter"));
  }

  private BrowserContext open(boolean scripts) {
    BrowserContext context = chromium.context("http://localhost:" + port, scripts);
    opened.add(context);
    return context;
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static String answer(ItemFiles item, boolean rightly) throws Exception {
    return PublishedItem.of(item).as(new ChoiceType()).shuffled(42).entrySet().stream()
        .filter(option -> option.getValue().key() == rightly)
        .map(Map.Entry::getKey)
        .findFirst()
        .map("{\"chosen\":[\"%s\"]}"::formatted)
        .orElseThrow();
  }
}
