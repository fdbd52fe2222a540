// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.account.DemoTeam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = "assay.demo=true")
@Tag("long")
class DemoTest {
  private static final String TEST = "Backend Engineer, Java, mid-level";

  private static final int SCORES = 3;
  private static final String SCORED =
      """
      select count(*) from score s join attempt a on a.id = s.attempt_id
        join test_version v on v.id = a.test_version_id join test t on t.id = v.test_id
      where t.name = '%s'
      """;

  private static final SimulatedModel MODEL = model();

  private static SimulatedModel model() {
    try {
      return SimulatedModel.start(Script.saying("I am a simulated model. Try a left join."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void connected(DynamicPropertyRegistry settings) {
    settings.add("assay.demo.model", MODEL::address);
  }

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @LocalServerPort private int port;
  @Autowired private DemoCandidates candidates;
  @Autowired private DemoPairs pairs;
  @Autowired private DemoTeam team;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  @Test
  void people_come_by_themselves_once_and_graders_judge_what_they_entered() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> count("select count(*) from attempt where submitted_at is not null") == 45);
    candidates.sit(TEST, DemoPerson.ALL);
    pairs.sit();
    assertThat(count("select count(*) from invitation where candidate_name like '% (demo)'"))
        .isEqualTo(DemoPerson.ALL.size() + DemoPerson.WRITERS.size() + DemoPerson.PAIRED.size());
    assertThat(count("select count(*) from attempt where submitted_at is null")).isEqualTo(2);
    assertThat(count("select count(*) from invitation where declined_at is not null")).isOne();
    assertThat(count("select count(*) from invitation where stage = 'ADVANCED'")).isEqualTo(3);
    try (var _ = TestGrader.in(environment)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(15))
          .until(() ->
              scores(TEST) >= SCORES
                  && scores(DemoPairs.NAME) == DemoPerson.PAIRED.size()
                  && count("select count(*) from rating_task") > 0);
    }
    assertThat(count("select count(*) from grade where state = 'FAULT'")).isZero();
    theFirstPagesAreFine();
  }

  private void theFirstPagesAreFine() {
    try (TestBrowser chromium = TestBrowser.launch();
        BrowserContext office = chromium.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(office, URI.create(team.enter().link()).getPath());
      chromium.inspect(page, "demo-today");
      page.navigate("/tests");
      chromium.inspect(page, "demo-tests");
      page.getByText(TEST, new Page.GetByTextOptions().setExact(true)).first().click();
      page.navigate(page.url() + "/invitations");
      chromium.inspect(page, "demo-candidates");
      page.getByText("Shortlist").first().click();
      chromium.inspect(page, "demo-shortlist");
      page.locator("nav.tabs").getByText("AI").click();
      assertThat(page.locator("main").innerText()).contains("simulated-large-1", "simulated");
      chromium.inspect(page, "demo-ai");
      page.goBack();
      page.locator("ol.bare > li.plot-row a").first().click();
      chromium.inspect(page, "demo-candidate");
      page.navigate("/ratings");
      chromium.inspect(page, "demo-ratings");
      whatAiAddedAndWhatAnswersAreAlikeShow(chromium, page);
    }
  }

  /** By the way that the README describes. */
  private void whatAiAddedAndWhatAnswersAreAlikeShow(TestBrowser chromium, Page page) {
    page.navigate("/tests");
    page.getByText(DemoPairs.NAME).first().click();
    tab(page, "Report");
    String added = page.locator("section[aria-labelledby=added-title]").innerText();
    assertThat(added)
        .contains(DemoPerson.PAIRED.size() + " people have marks at both items", "±", "Simulated")
        .doesNotContain("too few to say", "not measured");
    chromium.inspect(page, "demo-pairs-report");
    tab(page, "AI");
    assertThat(page.locator("main").innerText()).contains("6 of 6 items are measured, with 5");
    chromium.inspect(page, "demo-pairs-ai");
    tab(page, "Shortlist");
    page.locator("ol.bare > li.plot-row a").first().click();
    chromium.inspect(page, "demo-pairs-candidate");
    page.getByText("Read both side by side").first().click();
    assertThat(page.locator("main").innerText())
        .contains("% of the code stands in both texts", "Simulated", "one pair in ten")
        .doesNotContain("too few to say");
    chromium.inspect(page, "demo-pairs-similarity");
  }

  private static void tab(Page page, String name) {
    page.locator("nav.tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private int scores(String test) {
    return count(SCORED.formatted(test));
  }

  private int count(String sql) {
    return house.inside(
        team.crew().organisation(), () -> jdbc.sql(sql).query(Integer.class).single());
  }
}
