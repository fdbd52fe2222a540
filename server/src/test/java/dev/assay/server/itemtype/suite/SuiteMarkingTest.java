// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.SuiteTask;
import dev.assay.items.unittest.UnittestType;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.suite.SuiteDetail.Behaviour;
import dev.assay.server.itemtype.suite.SuiteDetail.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shipped item, graded as an attempt is. */
class SuiteMarkingTest {
  private static final Path ITEM = Path.of("..", "content", "unittest", "webhook-inbox");

  private static Sandbox sandbox;
  private static SuiteMarking marking;
  private static SuiteTask item;

  @BeforeAll
  static void open() throws Exception {
    sandbox = Sandbox.open(SandboxSettings.defaults());
    marking = new SuiteMarking(sandbox);
    item = PublishedItem.of(ItemFiles.read(ITEM)).as(new UnittestType()).task();
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  private static ProjectAnswer suite(String name) {
    ExampleSuite suite =
        item.suites().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return ProjectAnswer.of("javascript", suite.files().files());
  }

  private static SuiteDetail grade(ProjectAnswer answer) throws Exception {
    return SuiteDetail.of(item.faults(), marking.grade(item, answer, 7));
  }

  @Test
  void marks_are_the_weights_of_what_was_caught() throws Exception {
    SuiteDetail detail = grade(suite("partial"));

    assertThat(detail.outcome()).isEqualTo(Outcome.SCORED);
    assertThat(detail.correctRuns()).isEqualTo(12);
    assertThat(detail.behaviours())
        .filteredOn(Behaviour::caught)
        .extracting(Behaviour::name)
        .containsExactlyInAnyOrder("same-version-again", "one-version-for-all");
    assertThat(detail.share()).isEqualTo(3.0 / 20);
  }

  @Test
  void a_void_suite_earns_nothing_and_names_the_candidates_own_test() throws Exception {
    SuiteDetail detail = grade(suite("strict"));

    assertThat(detail.outcome()).isEqualTo(Outcome.VOID);
    assertThat(detail.share()).isZero();
    assertThat(detail.failed().getFirst().name()).isEqualTo("an inbox is a plain object");
  }

  @Test
  void an_implementation_of_the_candidates_own_is_not_what_is_tested() throws Exception {
    Map<String, String> own =
        Map.of("src/inbox.js", "export const createInbox = () => ({ receive: () => 'applied' });");
    assertThat(grade(ProjectAnswer.of("javascript", own)).outcome()).isEqualTo(Outcome.EMPTY);
  }

  @Test
  void a_run_is_read_as_it_was_written_down() throws Exception {
    JsonNode written =
        JsonMapper.shared().valueToTree(TrialResult.of(marking.run(item, suite("forged"))));
    TrialResult run = TrialResult.of(written);

    assertThat(run.executed()).isEqualTo(1);
    assertThat(run.failed()).isEmpty();
    assertThat(run.console()).contains("not ok 1");
  }

  @Test
  void parts_are_behaviours_in_words_and_only_the_team_reads_the_faults() throws Exception {
    JsonNode detail = JsonMapper.shared().valueToTree(grade(suite("partial")));
    SuiteRoom room = new SuiteRoom("unittest") {};

    assertThat(room.parts(detail, Reader.CANDIDATE_FULL))
        .hasSize(12)
        .anySatisfy(part -> {
          assertThat(part.name()).isEqualTo("Each object has versions of its own");
          assertThat(part.outcome()).isEqualTo("TESTED");
          assertThat(part.earned()).isEqualTo(2);
          assertThat(part.message()).isEmpty();
        });
    assertThat(room.parts(detail, Reader.TEAM))
        .anySatisfy(
            part -> assertThat(part.message()).contains("All objects share one greatest version"));
  }
}
