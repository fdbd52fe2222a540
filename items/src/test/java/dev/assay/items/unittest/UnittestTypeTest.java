// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.unittest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFixture;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.ProjectView;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.ExampleSuite.Promise;
import dev.assay.items.suite.SuiteTask;
import dev.assay.items.suite.SuiteView;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnittestTypeTest {

  @Test
  void the_view_is_what_a_candidate_needs_and_no_secret() {
    SuiteView view =
        new UnittestType().view(ItemFixture.unittest().document(UnittestDocument.class), 1);

    assertThat(view.statementHtml()).contains("<em>limit</em>");
    assertThat(view.correct()).isEqualTo(2);
    assertThat(view.faulty()).isEqualTo(8);
    assertThat(view.project().starters().getFirst().files())
        .containsExactly(new ProjectView.File("tests/test_limit.py", "import limit\n", false));
    assertThat(view.toString()).doesNotContain("SECRET", "fault-", "straight");
  }

  @Test
  void a_shown_sample_is_in_the_project_and_stays_as_it_is() {
    SuiteTask item =
        ItemFixture.unittest()
            .edit("item.yaml", "implementation: hidden", "implementation: shown")
            .document(UnittestDocument.class)
            .task();

    assertThat(item.setup().view().starters().getFirst().files())
        .contains(new ProjectView.File("limit.py", "SECRET = 0\n", true));
    assertThat(
            item.project(ProjectAnswer.of("python", Map.of("limit.py", "mine", "tests/a.py", "x")))
                .files())
        .containsEntry("limit.py", "SECRET = 0\n")
        .containsEntry("tests/a.py", "x");
  }

  @Test
  void faults_are_changes_of_a_correct_version() {
    SuiteTask item =
        ItemFixture.unittest()
            .edit("item.yaml", "weight: 2\n", "weight: 2\n      of: other\n")
            .edit(
                "item.yaml", "replace: \"SECRET = 0\", by: \"SECRET = 2\"", "replace: 1 -, by: 2 -")
            .document(UnittestDocument.class)
            .task();

    assertThat(item.faults().get(0).version().text("limit.py")).contains("SECRET = 1\n");
    assertThat(item.faults().get(1).version().text("limit.py")).contains("SECRET = 2 - 1\n");
    assertThat(item.weights()).isEqualTo(36);
    assertThat(item.suites())
        .extracting(ExampleSuite::promise)
        .containsExactly(Promise.ALL, Promise.SOME, Promise.NOTHING, Promise.VOID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          language: python                        | language: cobol               | must be one of java
          language: python                        | language: java                | named like the language: java
          sample: straight                        | sample: gone                  | correct/gone is not there
          name: fault-2                           | name: fault-1                 | fault-1 names two versions
          by: "SECRET = 2"                        | by: "SECRET = 1"              | is the same as fault-1
          replace: "SECRET = 0", by: "SECRET = 2" | replace: SECRAT, by: x        | is not in limit.py
          replace: "SECRET = 0", by: "SECRET = 2" | replace: "E", by: x           | more than once
          in: limit.py, replace: "SECRET = 0", by: "SECRET = 2" | in: x.py, replace: a, by: b | x.py is no file
          promise: some, catches: [fault-1]       | promise: some                 | names the faults
          promise: some, catches: [fault-1]       | promise: some, catches: [nix] | catches no fault of this item: nix
          suite: strict                           | suite: gone                   | suites/gone is not there
          promise: void                           | promise: nothing              | has none with `promise: void`
          """)
  void a_mistake_is_named(String what, String by, String message) {
    ItemFixture item = ItemFixture.unittest();
    String yaml = item.files().text("item.yaml").orElseThrow();
    int at = yaml.indexOf(what);
    assertThat(at).isPositive();
    String edited = yaml.substring(0, at) + by + yaml.substring(at + what.length());

    assertThat(item.with("item.yaml", edited).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", message));
  }

  @ParameterizedTest
  @CsvSource({
    "statement.md, statement.md",
    "correct/other/limit.py, fewer than two versions",
    "starters/python/tests/test_limit.py, candidates need something to start from",
  })
  void a_missing_file_is_named(String path, String message) {
    assertThat(ItemFixture.unittest().without(path).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", message));
  }
}
