// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.assay.items.ItemHash;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.calibration.TestAnswers;
import dev.assay.server.fairness.TestGroups;
import dev.assay.server.itemreport.ItemReportFixture.Sat;
import dev.assay.server.tenancy.OrganisationId;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is wrong with an item is found by its report, and nothing is said of too few people. */
@ServerTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemReportTest {
  private static final int FIRST = 400;
  private static final int SECOND = 400;
  private static final int LATER = 20;
  private static final int TOLD = 120;

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestLinks links;
  @Autowired TestSittings sittings;
  @Autowired TestAnswers answers;
  @Autowired TestGroups groups;
  @Autowired JdbcClient jdbc;

  private ItemReportFixture fixture;
  private Sat sat;
  private Sat few;
  private TestProgram program;

  @BeforeAll
  void twoCalibrations() {
    OrganisationId organisation = house.organisation("Northwind");
    var random = new Random(11);
    fixture = new ItemReportFixture(house, sittings, answers, groups, jdbc);
    sat = fixture.test(organisation);
    fixture.sit(sat, FIRST, TOLD, 0, random);
    answers.calibrate(organisation);
    fixture.sit(sat, SECOND, 0, 1.5, random);
    answers.calibrate(organisation);
    fixture.sit(sat, LATER, 0, 1.5, random);
    few = fixture.test(house.organisation("Small"));
    fixture.sit(few, 8, 8, 0, random);
    program = TestProgram.of(organisation, Role.AUTHOR, port, house, jdbc);
  }

  @AfterAll
  void end() {
    program.close();
  }

  @Test
  void people_in_groups_reach_what_the_curve_of_a_sound_item_expects() {
    JsonNode report = report(ItemReportFixture.SOUND);
    assertThat(report.path("people").asInt()).isEqualTo(FIRST + SECOND + LATER);
    assertThat(report.path("newer").asInt()).isEqualTo(LATER);
    assertThat(report.at("/curves/calibration").asInt()).isEqualTo(2);
    assertThat(report.at("/curves/points")).hasSize(8);
    int people = 0;
    for (JsonNode point : report.at("/curves/points")) {
      int own = point.path("counts").get(0).asInt() + point.path("counts").get(1).asInt();
      people += own;
      double expected = point.path("expected").asDouble();
      assertThat(Math.abs(point.path("observed").asDouble() - expected))
          .isLessThan(5 * Math.sqrt(expected * (1 - expected) / own));
    }
    assertThat(people).isEqualTo(FIRST + SECOND + LATER);
    assertThat(report.at("/fit/kind").asString()).isEqualTo("FITS");
    assertThat(report.at("/dependence/partners").valueStream())
        .noneMatch(partner -> partner.path("dependent").asBoolean());
  }

  @Test
  void an_item_that_repeats_another_names_it() {
    JsonNode strongest = report(ItemReportFixture.REPEATING).at("/dependence/partners/0");
    assertThat(strongest.path("item").asString())
        .as("strongest of " + report(ItemReportFixture.REPEATING).path("dependence"))
        .isEqualTo(sat.item(ItemReportFixture.REPEATED).hex());
    assertThat(strongest.path("dependent").asBoolean()).isTrue();
  }

  @Test
  void an_item_that_became_easier_has_moved_and_a_sound_one_has_not() {
    JsonNode moved = report(ItemReportFixture.BECAME_EASIER).path("history");
    assertThat(moved.path("steps")).hasSize(2);
    assertThat(moved.at("/steps/1/change/clear").asBoolean()).isTrue();
    assertThat(moved.at("/overall/place").asDouble()).isNegative();
    JsonNode still = report(ItemReportFixture.SOUND).path("history");
    assertThat(still.at("/steps/1/answers").asInt()).isEqualTo(FIRST + SECOND);
    assertThat(still.at("/overall/clear").asBoolean()).isFalse();
  }

  @Test
  void an_item_that_is_harder_for_one_group_says_so_by_class_alone() {
    JsonNode alike = report(ItemReportFixture.HARDER_FOR_WOMEN).path("alike");
    assertThat(alike.path("told").asInt()).isEqualTo(TOLD);
    JsonNode compared = alike.at("/comparisons/0");
    assertThat(compared.path("magnitude").asString()).isEqualTo("C");
    assertThat(compared.path("harder").asBoolean())
        .isEqualTo(compared.path("group").asString().equals("woman"));
    assertThat(compared.propertyNames())
        .containsExactlyInAnyOrder(
            "question", "group", "reference", "magnitude", "matching", "regression", "harder");
    assertThat(report(ItemReportFixture.SOUND).at("/alike/comparisons/0/magnitude").asString())
        .isEqualTo("A");
  }

  @Test
  void a_wrong_option_that_able_people_take_is_flagged_and_so_is_one_that_nobody_takes() {
    List<String> wrong = verdicts(ItemReportFixture.WRONG_KEY);
    assertThat(wrong).containsExactly("KEY_FAILS", "MISLEADS", "UNTAKEN");
    assertThat(verdicts(ItemReportFixture.SOUND)).containsExactly("TELLS", "DISTRACTS", "UNTAKEN");
    JsonNode key = report(ItemReportFixture.SOUND).at("/options/0");
    assertThat(key.path("thirds").get(0).asDouble())
        .isLessThan(key.path("thirds").get(2).asDouble());
  }

  @Test
  void too_few_people_give_how_many_there_are_and_no_numbers() {
    try (var owner = TestProgram.of(few.organisation(), Role.OWNER, port, house, jdbc)) {
      JsonNode found = owner.get(path(few.item(0).hex())).json();
      assertThat(found.path("people").asInt()).isEqualTo(8);
      assertThat(found.at("/share/value").isNumber()).isFalse();
      assertThat(found.at("/curves/points")).isEmpty();
      assertThat(found.at("/fit/kind").asString()).isEqualTo("NOT_CALIBRATED");
      assertThat(found.at("/dependence/partners")).isEmpty();
      assertThat(found.at("/history/steps")).isEmpty();
      assertThat(found.at("/alike/comparisons")).isEmpty();
      assertThat(found.at("/alike/told").asInt()).isEqualTo(5);
      assertThat(found.at("/options/0/verdict").asString()).isEqualTo("TOO_FEW");
      assertThat(owner.get(path(sat.item(0).hex())).status()).isEqualTo(404);
      assertThat(owner.get(path("nothing")).status()).isEqualTo(404);
    }
  }

  /** Nothing else tells how able people are: their groups are all alike. */
  @Test
  void an_item_that_stands_alone_on_its_test_has_a_report() {
    ItemHash alone =
        sittings.item(
            few.organisation(),
            TestSittings.choice("Alone of " + few.organisation(), "backend.sql", 50),
            "choice");
    answers.simulate(
        few.organisation(),
        sittings.test(few.organisation(), "Single", List.of(alone)),
        List.of(alone),
        List.of(new Dichotomous(1, 0, 0)),
        60,
        0,
        new Random(3));
    try (var owner = TestProgram.of(few.organisation(), Role.OWNER, port, house, jdbc)) {
      JsonNode found = owner.get(path(alone.hex())).json();
      assertThat(found.at("/curves/points")).hasSize(3);
      assertThat(found.at("/curves/points/0/ability").asDouble())
          .isEqualTo(found.at("/curves/points/2/ability").asDouble());
      assertThat(found.at("/dependence/pairs").asInt()).isZero();
    }
  }

  @Test
  void the_table_has_every_part_and_no_formula() throws Exception {
    String item = path(sat.item(ItemReportFixture.SOUND).hex());
    try (CSVParser csv = CSVParser.parse(program.get(item + ".csv").text(), CSVFormat.RFC4180)) {
      List<CSVRecord> rows = csv.getRecords();
      assertThat(rows).allSatisfy(row -> assertThat(row.size()).isEqualTo(6));
      assertThat(rows.stream().map(row -> row.get(0)).distinct()).hasSize(8);
      assertThat(rows.stream().flatMap(CSVRecord::stream)).noneMatch(cell -> cell.startsWith("="));
    }
  }

  @Test
  void an_author_reads_the_page_in_words() {
    try (var chromium = TestBrowser.launch();
        BrowserContext context = chromium.context("http://localhost:" + port)) {
      Page page =
          TestBrowser.signIn(context, links.member(sat.organisation(), Role.AUTHOR, "Ann Author"));
      page.navigate("/items/" + sat.item(ItemReportFixture.WRONG_KEY).hex());
      page.locator("main a[href$='/report']").click();
      assertThat(page.locator("main").innerText())
          .contains("Able people take it, though it counts as wrong");
      page.navigate("/items/" + sat.item(ItemReportFixture.WITH_LEVELS).hex() + "/report");
      for (var closed : page.locator("main details").all()) {
        closed.locator("summary").click();
      }
      chromium.inspect(page, "item-report");
    }
  }

  @Test
  void the_page_of_too_few_people_says_how_many_it_takes() {
    try (var chromium = TestBrowser.launch();
        BrowserContext context = chromium.context("http://localhost:" + port)) {
      Page page =
          TestBrowser.signIn(context, links.member(few.organisation(), Role.AUTHOR, "Ann Author"));
      page.navigate("/items/" + few.item(0).hex() + "/report");
      assertThat(page.locator("main").innerText())
          .contains("This takes at least 30 answers; there are 8.")
          .contains("There is no calibration yet that knows it.")
          .contains("so far about 5 have said so")
          .doesNotContain("NaN");
      page.navigate("/items/" + fixture.unused(few.organisation()).hex() + "/report");
      assertThat(page.locator("main").innerText()).contains("Nobody has answered it yet");
    }
  }

  private List<String> verdicts(int item) {
    return report(item)
        .path("options")
        .valueStream()
        .map(one -> one.path("verdict").asString())
        .toList();
  }

  private JsonNode report(int item) {
    return program.get(path(sat.item(item).hex())).json();
  }

  private static String path(String item) {
    return "/api/v1/items/" + item + "/report";
  }
}
