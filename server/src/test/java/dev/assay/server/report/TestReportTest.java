// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.assay.psychometrics.Norms;
import dev.assay.psychometrics.ObservedPrecision;
import dev.assay.psychometrics.classical.AlphaInterval;
import dev.assay.psychometrics.classical.ClassicalStatistics;
import dev.assay.psychometrics.classical.Reliability;
import dev.assay.psychometrics.classical.SubscoreValue;
import dev.assay.psychometrics.classical.Subscores;
import dev.assay.psychometrics.decision.Classification;
import dev.assay.psychometrics.fairness.DifferentialFunctioning;
import dev.assay.psychometrics.fairness.Magnitude;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestProgram;
import dev.assay.server.access.Role;
import dev.assay.server.fairness.GroupQuestion;
import dev.assay.server.fairness.TestGroups;
import dev.assay.server.report.ReportFixture.Sat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The report says what the library says of the same answers, and nothing on too few people. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestReportTest {
  private static final int PEOPLE = 110;
  private static final Offset<Double> SAME = within(1e-9);

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestLinks links;
  @Autowired ReportFixture fixture;
  @Autowired TestGroups groups;
  @Autowired JdbcClient jdbc;

  private Sat sat;
  private TestProgram program;
  private String path;
  private JsonNode report;

  @BeforeAll
  void manyHaveSatATest() {
    sat = fixture.sat(house.organisation("Northwind"), PEOPLE);
    for (int i = 0; i < PEOPLE; i++) {
      groups.say(sat.sittings().get(i), GroupQuestion.GENDER, i % 2 == 0 ? "woman" : "man");
    }
    program = TestProgram.of(sat.organisation(), Role.RECRUITER, port, house, jdbc);
    path = "/api/v1/tests/" + sat.test() + "/report";
    report = program.get(path).json();
  }

  @AfterAll
  void end() {
    program.close();
  }

  @Test
  void reliability_and_errors_are_those_of_the_library() {
    ObservedPrecision known = ObservedPrecision.of(sat.abilities());
    assertThat(value("/precision/reliability")).isCloseTo(known.reliability().orElseThrow(), SAME);
    assertThat(value("/precision/error")).isCloseTo(known.error(), SAME);
    Reliability points = ClassicalStatistics.of(sat.matrix()).reliability().orElseThrow();
    assertThat(value("/precision/points/alpha")).isCloseTo(points.alpha(), SAME);
    AlphaInterval interval = AlphaInterval.of(points.alpha(), PEOPLE, ReportFixture.ITEMS, 0.95);
    assertThat(value("/precision/points/alphaLow")).isCloseTo(interval.low(), SAME);
    assertThat(value("/precision/points/alphaHigh")).isCloseTo(interval.high(), SAME);
    assertThat(value("/precision/points/omega")).isCloseTo(points.omega().orElseThrow(), SAME);
    assertThat(value("/precision/points/error")).isCloseTo(points.standardError(), SAME);
    Classification sorted = Classification.rudner(sat.abilities(), List.of(0.0));
    assertThat(value("/precision/accuracy")).isCloseTo(sorted.accuracy(), SAME);
    assertThat(value("/precision/consistency")).isCloseTo(sorted.consistency(), SAME);
  }

  @Test
  void norms_and_the_distribution_hold_everybody_with_a_score() {
    assertThat(report.at("/sample/scored").asInt()).isEqualTo(PEOPLE);
    assertThat(value("/distribution/percentiles/2/ability"))
        .isCloseTo(Norms.of(sat.abilities(), List.of(50)).percentiles().getFirst().ability(), SAME);
    int people = 0;
    for (JsonNode bin : report.at("/distribution/bins")) {
      people += bin.path("people").asInt();
    }
    assertThat(people).isEqualTo(PEOPLE);
  }

  @Test
  void items_are_those_of_the_library_and_a_wrong_key_is_seen() {
    ClassicalStatistics known = ClassicalStatistics.of(sat.matrix());
    for (int j = 0; j < ReportFixture.ITEMS; j++) {
      String item = "/items/" + j;
      assertThat(value(item + "/observed"))
          .isCloseTo(known.items().get(j).difficulty().orElseThrow(), SAME);
      assertThat(value(item + "/rest"))
          .isCloseTo(known.items().get(j).restCorrelation().orElseThrow(), SAME);
      assertThat(value(item + "/seconds")).isEqualTo(60 * (j + 1));
      assertThat(report.at(item + "/flags").toString().contains("LESS_ABLE_BETTER"))
          .as("flag of item " + j)
          .isEqualTo(j == ReportFixture.WRONG_KEY);
    }
    String wrong = "/items/" + ReportFixture.WRONG_KEY;
    assertThat(report.at(wrong + "/flags").toString()).contains("ABLE_MISLED", "UNTAKEN");
    assertThat(report.at("/items/0/flags")).isEmpty();
    assertThat(report.at(wrong + "/options/2/chosen").asInt()).isZero();
    assertThat(
            report.at(wrong + "/options/0/chosen").asInt()
                + report.at(wrong + "/options/1/chosen").asInt())
        .isEqualTo(PEOPLE);
  }

  @Test
  void a_skill_is_worth_reading_when_the_library_says_so() {
    List<List<Integer>> parts = List.of(List.of(0, 2, 4, 6, 8), List.of(1, 3, 5, 7, 9));
    List<SubscoreValue> values = Subscores.of(sat.matrix(), parts).values();
    for (int i = 0; i < parts.size(); i++) {
      String worth = report.at("/skills/" + i + "/worth").asString();
      assertThat(worth)
          .isEqualTo(
              values.get(i) instanceof SubscoreValue.Known known
                  ? known.reported() ? "ADDS" : "ADDS_NOTHING"
                  : "NO_RELIABILITY");
    }
  }

  @Test
  void groups_at_the_cut_are_told_with_the_tables_of_the_law() {
    assertThat(report.at("/cut/groups/parts")).hasSize(1);
    JsonNode rows = report.at("/cut/audit/0/rows");
    assertThat(rows).hasSize(2);
    for (JsonNode row : rows) {
      assertThat(row.at("/selection/selection/total").asInt()).isEqualTo(PEOPLE / 2);
    }
  }

  @Test
  void an_item_that_is_harder_for_one_group_is_told_as_the_library_finds_it() {
    boolean[] focal = new boolean[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      focal[i] = i % 2 == 0;
    }
    var items = DifferentialFunctioning.of(sat.matrix(), focal).items();
    var unlike = (DifferentialFunctioning.Measured) items.get(ReportFixture.UNLIKE);
    assertThat(unlike.magnitude()).isEqualTo(Magnitude.C);
    JsonNode compared = report.at("/comparisons/0");
    boolean women = compared.path("group").asString().equals("woman");
    JsonNode found = compared.path("found");
    assertThat(found.valueStream().map(one -> one.path("item").asInt()))
        .contains(ReportFixture.UNLIKE);
    for (JsonNode one : found) {
      var item = (DifferentialFunctioning.Measured) items.get(one.path("item").asInt());
      assertThat(one.path("harder").asBoolean()).isEqualTo(item.mantel().effect() < 0 == women);
    }
  }

  @Test
  void too_few_people_give_no_figure_but_how_many_are_missing() {
    Sat few = fixture.sat(house.organisation("Small"), 8);
    try (var other = TestProgram.of(few.organisation(), Role.OWNER, port, house, jdbc)) {
      JsonNode found = other.get("/api/v1/tests/" + few.test() + "/report").json();
      assertThat(missing(found, "/precision/reliability")).isEqualTo(12);
      assertThat(missing(found, "/precision/accuracy")).isEqualTo(12);
      assertThat(missing(found, "/distribution/percentiles/0/ability")).isEqualTo(12);
      assertThat(missing(found, "/precision/points/alpha")).isEqualTo(22);
      assertThat(missing(found, "/items/0/observed")).isEqualTo(2);
      assertThat(missing(found, "/items/0/rest")).isEqualTo(22);
      assertThat(missing(found, "/skills/0/own")).isEqualTo(92);
      assertThat(found.at("/comparisons")).isEmpty();
      assertThat(found.at("/items/0/flags")).isEmpty();
      assertThat(found.at("/precision/expectedReliability").asDouble()).isBetween(0.3, 0.9);
    }
  }

  @Test
  void cells_of_the_table_are_never_formulas() throws Exception {
    try (CSVParser csv = CSVParser.parse(program.get(path + ".csv").text(), CSVFormat.RFC4180)) {
      List<CSVRecord> rows = csv.getRecords();
      assertThat(rows).allSatisfy(row -> assertThat(row.size()).isEqualTo(6));
      assertThat(rows.stream().flatMap(CSVRecord::stream))
          .noneMatch(cell -> cell.startsWith("="))
          .anyMatch(cell -> cell.startsWith("'=1+1"));
    }
  }

  @Test
  void a_hiring_manager_reads_it_only_of_chosen_tests() {
    try (var manager = TestProgram.of(sat.organisation(), Role.HIRING_MANAGER, port, house, jdbc)) {
      for (String form : List.of("", ".csv", ".pdf")) {
        assertThat(manager.get(path + form).status()).as(form).isEqualTo(404);
      }
    }
  }

  @Test
  void a_recruiter_reads_the_page_and_prints_it() throws Exception {
    program.post(
        "/api/v1/tests/" + sat.test() + "/shortlist/cut",
        "{\"from\": 0, \"to\": 0.25, \"reason\": \"We need <b>seniors</b>\"}");
    try (var chromium = TestBrowser.launch();
        BrowserContext context = chromium.context("http://localhost:" + port)) {
      Page page =
          TestBrowser.signIn(
              context, links.member(sat.organisation(), Role.RECRUITER, "Rea Cruiter"));
      page.navigate("/tests/" + sat.test() + "/report");
      String text = page.locator("main").innerText();
      assertThat(text)
          .contains("The less able do better: look at the key.")
          .contains("We need <b>seniors</b>")
          .contains("Local Law 144")
          .contains("a large difference")
          .contains("What is not claimed");
      page.locator("#precision-title ~ .scroll button.figure").first().click();
      assertThat(page.locator(".sentence:popover-open").innerText()).contains("true abilities");
      page.keyboard().press("Escape");
      chromium.inspect(page, "report");
      page.navigate("/tests/" + draft() + "/report");
      assertThat(page.locator("main").innerText()).contains("No report yet");
      byte[] pdf = page.request().get("/tests/" + sat.test() + "/report.pdf").body();
      Files.write(Path.of("target", "screenshots", "report.pdf"), pdf);
      try (var document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
            .contains("Technical report of Backend Engineer")
            .contains("The less able do better")
            .contains("Alpha")
            .contains("Error of a score, by ability");
      }
    }
  }

  /** A test of which no version is published. */
  private UUID draft() {
    UUID test = UUID.randomUUID();
    house.inside(
        sat.organisation(),
        () ->
            jdbc.sql(
                    "insert into test (id, organisation_id, name, created_at) values (?, ?, ?, now())")
                .params(test, sat.organisation().value(), "Draft")
                .update());
    return test;
  }

  @Test
  void there_is_no_report_before_a_version_is_published() {
    assertThat(program.get("/api/v1/tests/" + draft() + "/report").status()).isEqualTo(404);
  }

  private double value(String pointer) {
    JsonNode figure = report.at(pointer);
    assertThat(figure.path("value").isNumber()).as(pointer + " is " + figure).isTrue();
    return figure.path("value").asDouble();
  }

  private static int missing(JsonNode found, String pointer) {
    JsonNode figure = found.at(pointer);
    assertThat(figure.path("value").isNumber()).as(pointer).isFalse();
    return figure.path("needed").asInt() - figure.path("people").asInt();
  }
}
