// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
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
import dev.assay.server.token.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hiring team reads what came of a test, and decides. */
@ByTurns(0)
@ServerTest
class ShortlistBrowserTest {
  private static final List<String> NAMES =
      List.of("Ada Lovelace", "Grace Hopper", "Edsger Dijkstra", "Barbara Liskov", "Tony Hoare");

  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private TestGrades grades;
  @Autowired private TestLinks links;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void launch() {
    chromium = TestBrowser.launch();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @Test
  void a_team_reads_the_shortlist_opens_a_candidate_and_decides() throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    List<ItemFiles> choices = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      String skill = i % 2 == 0 ? "backend.sql" : "backend.java";
      choices.add(TestSittings.choice("Question " + i, skill, 35 + 5 * i));
    }
    List<ItemHash> form = new ArrayList<>();
    for (ItemFiles files : choices) {
      form.add(sittings.item(organisation, files, "choice"));
    }
    form.add(sittings.item(organisation, sum(), "code"));
    UUID version = sittings.test(organisation, "Backend Engineer", form);
    List<Sitting> done = new ArrayList<>();
    for (int c = 0; c < NAMES.size(); c++) {
      Sitting sitting =
          sittings.begin(organisation, version, NAMES.get(c), "person" + c + "@example.org");
      for (int i = 0; i < choices.size() - 2 * c; i++) {
        String key = keyToken(choices.get(i));
        sittings.save(sitting, i + 1, 1, "{\"chosen\":[\"" + key + "\"]}");
      }
      String source = c < 3 ? "print(sum(map(int, input().split())))" : "print(1 / 0)";
      sittings.save(
          sitting, 9, 1, "{\"language\":\"python\",\"source\":\"" + source + "\",\"drafts\":{}}");
      done.add(sitting);
    }
    Sitting formula = sittings.begin(organisation, version, "=cmd()", "=x@example.org");
    done.add(formula);
    Sitting running = sittings.begin(organisation, version, "Alan Turing", "alan@example.org");
    sittings.save(running, 1, 1, "{\"chosen\":[]}");
    sittings.save(done.getFirst(), 2, 9, "{\"chosen\":[]}", "TOO_LATE");
    grades.score(organisation, done);
    recorded(organisation, form.getLast(), done);

    Page page = signedIn(organisation, Role.RECRUITER);
    String shortlist = address("/tests/" + running.test() + "/shortlist");
    page.navigate(shortlist);
    assertThat(page.locator("ol.bare > li.plot-row a").first()).hasText("Ada Lovelace");
    assertThat(page.locator("#scores tbody tr")).hasCount(6);
    assertThat(page.getByText("answered 1 of 9")).isVisible();
    assertThat(page.getByText("Provisional.")).isVisible();
    chromium.inspect(page, "shortlist");
    page.locator("#scores tbody button.figure").first().click();
    assertThat(page.locator(".sentence:popover-open")).containsText("two times in three");
    page.keyboard().press("Escape");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Name").setExact(true))
        .click();
    assertThat(page.locator("#scores tbody tr").first()).containsText("=cmd()");
    assertThat(page.locator("th[aria-sort]")).hasAttribute("aria-sort", "ascending");
    page.getByLabel("Find").fill("grace");
    assertThat(page.locator("#scores tbody tr:visible")).hasCount(1);
    assertThat(page.getByText("1 of 6 shown")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Name").setExact(true))
        .press("Enter");
    assertThat(page.locator("th[aria-sort]")).hasAttribute("aria-sort", "descending");
    assertThat(page.locator("#scores tbody tr")).hasCount(1);
    page.navigate(shortlist);

    APIResponse csv = page.request().get(shortlist + ".csv");
    assertThat(csv.text()).contains("Ada Lovelace,person0@example.org").contains("'=cmd(),'=x@");
    APIResponse pdf = page.request().get(shortlist + ".pdf");
    try (var document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains("Grace Hopper");
    }

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada Lovelace"))
        .first()
        .click();
    assertThat(page.locator("article.answer")).hasCount(9);
    assertThat(page.locator("article.answer").last()).containsText("100\u00a0% of the marks");
    assertThat(page.locator("article.answer").last()).containsText("print(sum(map(int");
    page.getByText("Questions to ask about this code").click();
    assertThat(page.locator(".follow-ups"))
        .containsText("What does this line do, and what breaks if it is left out?");
    chromium.inspect(page, "candidate");
    assertThat(page.locator("section", new Page.LocatorOptions().setHasText("What AI added")))
        .containsText("too few to say (1 of 6 pairs)");
    readsTheQuestions(page);
    readsTheComparison(page);
    page.getByText("Let item 2 count").click();
    assertThat(page.locator(".notice.good")).containsText("counts now");

    page.getByLabel("Your comment").fill("Strong on <b>SQL</b>.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comment")).click();
    assertThat(page.locator(".comments")).containsText("Strong on <b>SQL</b>.");

    page.getByText("Advance, with a mail").click();
    assertThat(page.getByLabel("Text")).hasValue(Pattern.compile("Hello Ada Lovelace"));
    chromium.inspect(page, "letter");
    assertThat(mails(organisation)).isZero();
    page.getByText("Send and move").click();
    assertThat(page.locator(".notice.good")).containsText("on its way");
    assertThat(mails(organisation)).isEqualTo(1);
    assertThat(page.locator("h1 + .badge")).hasText("Advanced");
    page.getByText("Undo the last step").click();
    assertThat(page.locator("h1 + .badge")).hasText("New");
    assertThat(page.getByText("back from Advanced to New")).isVisible();

    String api = address("/api/v1/tests/" + running.test() + "/shortlist");
    RequestOptions key = withKey(organisation);
    assertThat(page.request().get(api, key).text())
        .contains("\"progress\":\"SCORED\"", "\"standardError\"", "\"progress\":\"RUNNING\"");
    String ada = api + "/" + done.getFirst().invitation();
    assertThat(page.request().get(ada, key).text()).contains("\"engine\"", "\"verdict\":\"AC\"");
    APIResponse moved =
        page.request()
            .post(ada + "/stage", withKey(organisation).setData(Map.of("stage", "INTERVIEW")));
    assertThat(moved.text()).contains("\"stage\":\"INTERVIEW\"");
    APIResponse empty =
        page.request().post(ada + "/comments", withKey(organisation).setData(Map.of("body", " ")));
    assertThat(empty.status()).isEqualTo(422);

    Page outsider = signedIn(organisation, Role.HIRING_MANAGER);
    assertThat(outsider.request().get(shortlist).status()).isEqualTo(404);
    Page stranger = signedIn(house.organisation("Elsewhere"), Role.OWNER);
    assertThat(stranger.request().get(shortlist).status()).isEqualTo(404);
  }

  private int mails(OrganisationId organisation) {
    return house.inside(
        organisation, () -> jdbc.sql("select count(*) from mail").query(Integer.class).single());
  }

  private static String keyToken(ItemFiles files) throws Exception {
    return PublishedItem.of(files).as(new ChoiceType()).shuffled(42).entrySet().stream()
        .filter(option -> option.getValue().key())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** A code item in two groups. */
  private static ItemFiles sum() {
    return TestSittings.files(
        Map.ofEntries(
            Map.entry(
                "item.yaml",
                """
                type: code
                title: Add up
                skill: backend.java
                level: apply
                seniority: mid
                difficulty: 60
                minutes: 5
                references: [{ title: A book, url: "https://example.org/" }]
                code:
                  languages: [python]
                  groups:
                    - { group: 01-small, marks: 50, name: Small numbers }
                    - { group: 02-large, marks: 50, name: Large numbers }
                score: { thresholds: [0.5, 1.0] }
                """),
            Map.entry("problem.yaml", "name: Add up\ntype: scoring\nlimits:\n  time_limit: 5\n"),
            Map.entry("statement/problem.en.md", "Add the numbers of the line."),
            Map.entry("starter/main.py", "# read the line"),
            Map.entry("data/sample/1.in", "1 2\n"),
            Map.entry("data/sample/1.ans", "3\n"),
            Map.entry("data/secret/01-small/1.in", "2 3\n"),
            Map.entry("data/secret/01-small/1.ans", "5\n"),
            Map.entry("data/secret/02-large/1.in", "200 300\n"),
            Map.entry("data/secret/02-large/1.ans", "500\n"),
            Map.entry("submissions/accepted/main.py", "print(sum(map(int, input().split())))"),
            Map.entry("submissions/wrong_answer/none.py", "# nothing\nprint(0)")));
  }

  /** A request with a recruiter's API key. */
  private RequestOptions withKey(OrganisationId organisation) {
    Secret secret = new Secret("assay_" + Secret.random().value());
    house.inside(
        organisation,
        () ->
            jdbc.sql(
                    """
                    insert into api_key (id, organisation_id, name, key_hash, role, created_by,
                                         created_at)
                    select ?, ?, 'test', ?, 'RECRUITER', id, now() from account
                    where organisation_id = ? limit 1
                    """)
                .params(
                    UUID.randomUUID(), organisation.value(), secret.hash(), organisation.value())
                .update());
    return RequestOptions.create().setHeader("Authorization", "Bearer " + secret.value());
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** As if the first two questions were a pair, and a model had answered the code item. */
  private void recorded(OrganisationId organisation, ItemHash item, List<Sitting> done) {
    house.inside(
        organisation,
        () -> {
          for (Sitting sitting : done) {
            for (int position : List.of(1, 2)) {
              jdbc.sql("insert into paired_item values (?, ?, ?, 1, ?)")
                  .params(sitting.attempt(), position, organisation.value(), position == 2)
                  .update();
            }
          }
          return jdbc.sql(
                  """
                  insert into exposure_answer (id, organisation_id, item_hash, model, simulated,
                    answered_on, source, run, payload)
                  values (?, ?, ?, 'simulated-<b>', true, '2026-11-01', 'RECORDED', 1, ?::jsonb)
                  """)
              .params(
                  UUID.randomUUID(),
                  organisation.value(),
                  item.hex(),
                  "{\"language\": \"python\", \"source\": \"n = 1\\nprint(sum(map(int,input().split())))\"}")
              .update();
        });
  }

  /** What stands in the recorded answer too is marked, with words that it is no verdict. */
  private static void readsTheComparison(Page page) {
    page.getByText("Read both side by side").click();
    assertThat(page.locator("main")).containsText("something to read, and no verdict");
    assertThat(page.locator("main")).containsText("too few to say (0 of 10 pairs)");
    assertThat(page.locator("#models")).hasText("simulated-<b>");
    assertThat(page.locator(".compared mark").last())
        .hasText("print(sum(map(int,input().split())))");
    chromium.inspect(page, "similarity");
    page.goBack();
  }

  /** To ask in a talk: on a page of their own, as text, and on paper. */
  private static void readsTheQuestions(Page page) throws Exception {
    page.getByText("Questions for the interview").click();
    assertThat(page.locator("h1")).hasText("Questions for Ada Lovelace");
    assertThat(page.locator(".follow-ups code").first()).containsText("print(sum(map(int");
    chromium.inspect(page, "interview");
    page.getByText("Copy as text").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copied.");
    APIResponse pdf = page.request().get(page.url() + ".pdf");
    try (var document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Questions for Ada Lovelace", "what breaks if it is left out?");
    }
    page.goBack();
  }

  private Page signedIn(OrganisationId organisation, Role role) {
    return TestBrowser.signIn(
        chromium.context(address("")), links.member(organisation, role, "Rea Cruiter"));
  }
}
