// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.regression.RegressionType;
import dev.assay.items.suite.SuiteDocument;
import dev.assay.items.suite.SuiteTask;
import dev.assay.items.suite.SuiteView;
import dev.assay.items.unittest.UnittestType;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.judge.suite.SuiteRun;
import dev.assay.judge.suite.TestResult;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.page.Page;
import dev.assay.server.page.TestWords;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What teams and candidates see of a suite that was graded, as words on a page. */
class SuiteReportTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Page PAGE =
      new Page(
          TestWords.english(), Optional.empty(), "/", "token", "auto", UnaryOperator.identity());
  private static final String OWN = "assert own_line";

  private static SuiteTask shown;
  private static SuiteTask services;

  @BeforeAll
  static void read() throws Exception {
    shown = task("unittest/webhook-inbox", new UnittestType());
    services = task("regression/parcel-weights", new RegressionType());
  }

  private static SuiteTask task(String item, ItemType<? extends SuiteDocument> type)
      throws Exception {
    return PublishedItem.of(ItemFiles.read(Path.of("../content").resolve(item))).as(type).task();
  }

  private static String report(SuiteTask task, SuiteGrade grade, Reader reader) {
    return render(
        "suite/report",
        task,
        Map.of("detail", JSON.valueToTree(SuiteDetail.of(task.faults(), grade)), "reader", reader));
  }

  private static String render(String template, SuiteTask task, Map<String, Object> more) {
    Map<String, Object> all = new java.util.HashMap<>(more);
    all.putAll(
        Map.of(
            "page",
            PAGE,
            "id",
            "item-1",
            "view",
            SuiteView.of(task),
            "response",
            JSON.readTree("{\"starter\": \"python\", \"files\": {\"a.py\": \"" + OWN + "\"}}")));
    StringOutput out = new StringOutput();
    TEMPLATES.render(template + ".jte", all, out);
    return out.toString();
  }

  private static SuiteGrade scored(String... caught) {
    return new SuiteGrade.Scored(7, 12, Set.of(caught));
  }

  @Test
  void the_team_reads_what_faulty_versions_did_and_the_answer() {
    assertThat(report(services, scored("kg-gone"), Reader.TEAM))
        .contains(
            "7 tests passed on the correct versions in all of 12 runs",
            "1 of 12 faulty versions were noticed",
            "Readers that were not changed still find kg",
            "Faulty version: Postage remembers the first weight of a parcel",
            OWN);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANDIDATE_GROUPS", "CANDIDATE_FULL"})
  void a_candidate_reads_which_behaviours_are_untested_and_no_fault(Reader reader) {
    String page = report(services, scored("kg-gone"), reader);
    assertThat(page)
        .contains("Postage follows a parcel that is weighed again", "Untested")
        .doesNotContain("remembers the first weight", "kg-gone");
    assertThat(page.contains(OWN)).isEqualTo(reader == Reader.CANDIDATE_FULL);
  }

  @Test
  void the_team_alone_is_told_that_a_shown_sample_can_be_copied() {
    String warning = "tests may compare with a copy of it";
    assertThat(report(shown, scored(), Reader.TEAM)).contains(warning);
    assertThat(report(shown, scored(), Reader.CANDIDATE_FULL)).doesNotContain(warning);
    assertThat(report(services, scored(), Reader.TEAM)).doesNotContain(warning);
  }

  @Test
  void a_void_suite_names_the_tests_that_failed_and_none_of_their_messages() {
    TestResult failed =
        new TestResult("test_a", TestResult.Outcome.FAILED, "a.py", 3, "hidden body");
    SuiteRun run = new SuiteRun(SuiteRun.Ending.DONE, List.of(failed), "", Duration.ofSeconds(1));
    assertThat(report(services, new SuiteGrade.Void(false, run), Reader.CANDIDATE_FULL))
        .contains("failed on a version that does what is asked", "test_a", "a.py, line 3")
        .doesNotContain("hidden body", "Untested");
  }

  @Test
  void the_room_says_where_the_services_are() {
    assertThat(render("suite/candidate", services, Map.of()))
        .contains("SCALES_URL", "http://127.0.0.1:8082", "started anew for every run");
    assertThat(render("suite/candidate", shown, Map.of())).doesNotContain("started anew");
  }
}
