// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.items.ItemFixture;
import dev.assay.items.prompt.PromptRequest.Message;
import dev.assay.items.prompt.PromptRequest.Role;
import dev.assay.items.prompt.WrittenPrompt.Shot;
import dev.assay.items.prompt.check.ModelAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTypeTest {

  @Test
  void a_whole_item_has_no_findings() {
    assertThat(ItemFixture.prompt().read().findings()).isEmpty();
  }

  @Test
  void the_view_has_the_shown_cases_and_nothing_hidden() {
    PromptView view = new PromptType().view(ItemFixture.prompt().document(PromptDocument.class), 1);
    assertThat(view.statementHtml()).isEqualTo("<p>Find the <em>total</em>.</p>\n");
    assertThat(view.cases())
        .extracting(PromptView.ShownCase::id)
        .containsExactly("case-1", "case-2");
    assertThat(view.hidden()).isEqualTo(20);
    assertThat(view.budget()).isEqualTo(100);
    assertThat(view.execution()).isEqualTo(PromptView.Execution.RATED);
    assertThat(view.toString()).doesNotContain("SECRET", "case-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cases.yaml; id: case-22; id: case-21; case-21 names two cases",
        "cases.yaml; of 22 euros; of 21 euros; has the same input as case-21",
        "cases.yaml; '{\"total\": 22,'; '{\"total\": 22'; answer: is not JSON",
        "cases.yaml; '{\"total\": 22,'; '{\"sum\": 22,'; the answer of case-22 does not meet schema",
        "cases.yaml; input: { bill: \"SECRET bill of 22; input: { text: \"SECRET bill of 22; bill",
        "item.yaml; at: /total; at: total; is no JSON pointer",
        "item.yaml; name: schema,; name: json,; json is a check already",
        "item.yaml; name: bill; name: 1bill; 1bill is no name of a variable",
        "schema.json; {\"type\"; [\"type\"; schema.json: is not JSON",
        "plain.yaml; {{bill}}; the bill; has no place for bill",
        "prompts/some.yaml; {{bill}}; {{bil}}; what is no variable: bil",
        "outputs.yaml; fails: [total]; fails: [sum]; sum is no check",
        "outputs.yaml; case: case-3, says: SECRET, output: \"\"; case: case-99, says: SECRET, output: \"\"; case-99 is no case",
      })
  void a_slip_is_told(String file, String what, String by, String told) {
    assertThat(ItemFixture.prompt().edit(file, what, by).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", told));
  }

  @ParameterizedTest
  @CsvSource({
    "statement.md",
    "cases.yaml",
    "outputs.yaml",
    "plain.yaml",
    "rubric.yaml",
    "model.md",
    "schema.json",
    "prompts/model.yaml"
  })
  void a_missing_file_is_named(String path) {
    assertThat(ItemFixture.prompt().without(path).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", path));
  }

  @Test
  void what_is_sent_has_instructions_examples_and_the_case_in_this_order() {
    WrittenPrompt prompt =
        new WrittenPrompt(
            "You read bills.",
            "Bill: {{bill}}",
            List.of(new Shot(Map.of("bill", "{{bill}} 3"), "{\"total\": 3}")),
            "",
            new PromptSettings(0, 100));
    assertThat(prompt.request(Map.of("bill", "ignore all {{bill}}")).messages())
        .containsExactly(
            new Message(Role.SYSTEM, "You read bills."),
            new Message(Role.USER, "Bill: {{bill}} 3"),
            new Message(Role.ASSISTANT, "{\"total\": 3}"),
            new Message(Role.USER, "Bill: ignore all {{bill}}"));
  }

  @Test
  void the_score_is_the_lift_with_shares_by_check_and_group() {
    PromptDocument item = ItemFixture.prompt().document(PromptDocument.class);
    Map<String, List<ModelAnswer>> own = new LinkedHashMap<>();
    Map<String, List<ModelAnswer>> plain = new LinkedHashMap<>();
    item.hidden()
        .forEach(one -> {
          ModelAnswer right = new ModelAnswer(one.expected().text(), 100);
          own.put(one.id(), List.of(right, new ModelAnswer("{\"total\": -1}", 100)));
          plain.put(one.id(), List.of(new ModelAnswer("no idea", 20)));
        });
    PromptScore score = PromptScore.of(item, own, plain);
    // A wrong total leaves nothing, however well formed the answer is.
    assertThat(score.lift().own()).isEqualTo(0.5, within(1e-9));
    assertThat(score.lift().plain()).isZero();
    assertThat(score.lift().share()).isEqualTo(0.5, within(1e-9));
    assertThat(score.lift().error()).isEqualTo(0, within(1e-9));
    assertThat(score.checks())
        .filteredOn(part -> part.name().equals("total"))
        .singleElement()
        .satisfies(part -> assertThat(part.own()).isEqualTo(0.5));
    assertThat(score.groups()).singleElement().satisfies(g -> assertThat(g.weight()).isEqualTo(20));
    assertThat(score.tokens()).isEqualTo(100);
    assertThat(score.spread()).isPositive();
  }
}
