// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import dev.assay.server.fairness.GroupQuestion;
import dev.assay.server.fairness.TestGroups;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A recruiter asks how right a list would be, and what it means for groups. */
@ByTurns(2)
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BestListBrowserTest {
  private static final int ITEMS = 10;

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;
  @Autowired private TestSittings sittings;
  @Autowired private TestGrades grades;
  @Autowired private TestGroups groups;

  private TestBrowser chromium;
  private OrganisationId organisation;
  private String test;

  /** Candidate 0 answers no item right, candidate 10 all ten; the able half say they are men. */
  @BeforeAll
  void aTestIsSat() throws Exception {
    chromium = TestBrowser.launch();
    organisation = house.organisation("Northwind");
    List<ItemFiles> items = new ArrayList<>();
    List<ItemHash> form = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(TestSittings.choice("List " + i, "backend.java", 80 - 6 * i));
      form.add(sittings.item(organisation, items.getLast(), "choice"));
    }
    UUID version = sittings.test(organisation, "Backend Engineer", form);
    List<Sitting> all = new ArrayList<>();
    for (int right = 0; right <= ITEMS; right++) {
      Sitting one =
          sittings.begin(organisation, version, "Candidate " + right, "c" + right + "@example.org");
      for (int i = 0; i < ITEMS; i++) {
        sittings.save(one, i + 1, 1, answer(items.get(i), i < right));
      }
      all.add(one);
    }
    grades.score(organisation, all);
    for (int i = 1; i <= ITEMS; i++) {
      groups.say(all.get(i), GroupQuestion.GENDER, i > ITEMS / 2 ? "man" : "woman");
    }
    test = "/tests/" + all.getFirst().test();
  }

  @AfterAll
  void quit() {
    chromium.close();
  }

  @Test
  void the_size_of_the_list_is_moved_by_keys_and_the_page_says_how_right_it_would_be() {
    try (BrowserContext context = chromium.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(context, links.member(organisation, Role.RECRUITER, "Rea"));
      page.navigate(test + "/shortlist");
      Locator list = page.locator("#best-list");
      assertThat(list.locator("tbody").first().locator("tr")).not().hasCount(0);
      page.getByLabel("How many you would take").focus();
      page.keyboard().press("Home");
      assertThat(list).containsText("Of the best 1 by this test");
      assertThat(list).containsText("shown for lists of five or more");
      for (int size = 2; size <= 5; size++) {
        page.keyboard().press("ArrowRight");
      }
      assertThat(list).containsText("Of the best 5 by this test");
      assertThat(list.locator("tbody").first().locator("tr")).hasCount(5);
      assertThat(list.locator("tbody").first()).containsText("Candidate 10");
      assertThat(list).containsText("Next in line");
      assertThat(list.locator(".impact")).containsText("Groups among the best 5 of 11");
      Locator women =
          list.getByRole(AriaRole.ROW)
              .filter(new Locator.FilterOptions().setHas(page.getByText("Woman")));
      assertThat(women).containsText("0 of 5 (0");
      assertThat(women).containsText("look into it");
      chromium.inspect(page, "shortlist-best");
      page.keyboard().press("End");
      assertThat(list).containsText("Of the best 11 by this test, about 11.0");
    }
  }

  @Test
  void a_list_of_a_senseless_size_is_brought_into_range() {
    try (BrowserContext context = chromium.context("http://localhost:" + port, false)) {
      Page page = TestBrowser.signIn(context, links.member(organisation, Role.RECRUITER, "Rea"));
      page.navigate(test + "/shortlist/best?size=9999");
      assertThat(page.locator("main")).containsText("Of the best 11");
      page.navigate(test + "/shortlist/best?size=-4");
      assertThat(page.locator("main")).containsText("truly among the best");
      assertThat(page.request().get(test + "/shortlist/best?size=x").status()).isEqualTo(400);
    }
  }

  private static String answer(ItemFiles item, boolean rightly) throws Exception {
    return PublishedItem.of(item)
        .as(new ChoiceType())
        .shuffled(TestSittings.SEED)
        .entrySet()
        .stream()
        .filter(option -> option.getValue().key() == rightly)
        .map(Map.Entry::getKey)
        .findFirst()
        .map("{\"chosen\":[\"%s\"]}"::formatted)
        .orElseThrow();
  }
}
