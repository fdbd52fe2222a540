// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFixture;
import dev.assay.items.rubric.RubricView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTypeTest {

  @Test
  void the_view_tells_what_counts_and_no_level_model_or_example() {
    TextView view = new TextType().view(ItemFixture.text().document(TextDocument.class), 1);

    assertThat(view)
        .isEqualTo(
            new TextView(
                "<p>Write to <em>the customer</em>.</p>\n",
                "Dear customer,\n",
                4,
                12,
                true,
                new RubricView(
                    List.of(
                        new RubricView.Criterion(
                            "Says what happened",
                            "The cause, in the customer's words.",
                            67,
                            List.of()),
                        new RubricView.Criterion(
                            "Finds the tone", "Neither blame nor flattery.", 33, List.of()))),
                List.of()));
    assertThat(view.toString()).doesNotContain("SECRET");
  }

  @Test
  void an_author_may_show_the_levels_and_nothing_more() {
    TextView view =
        new TextType()
            .view(
                ItemFixture.text()
                    .edit("rubric.yaml", "criteria:", "shows: levels\ncriteria:")
                    .document(TextDocument.class),
                1);
    assertThat(view.rubric().criteria().getFirst().levels()).hasSize(3);
    assertThat(view.toString()).doesNotContain("what a good answer says", "it says all");
  }

  @Test
  void a_picture_and_an_attachment_are_files_of_the_candidate() {
    TextView view =
        new TextType()
            .view(
                ItemFixture.text()
                    .with("statement.md", "See ![the flow](pictures/flow.svg).")
                    .with("pictures/flow.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")
                    .with("attachments/log.txt", "12:00 up\n")
                    .document(TextDocument.class),
                1);
    assertThat(view.files()).hasSize(2);
    assertThat(view.statementHtml()).contains("src=\"files/" + view.files().getFirst().hash());
    assertThat(view.downloads().getFirst().name()).isEqualTo("log.txt");
  }

  @Test
  void the_starter_as_it_was_is_an_empty_answer() {
    TextDocument item = ItemFixture.text().document(TextDocument.class);
    assertThat(item.isEmpty(" \n")).isTrue();
    assertThat(item.isEmpty("Dear customer,")).isTrue();
    assertThat(item.isEmpty("Dear customer, we")).isFalse();
  }

  @Test
  void no_warning_is_given_for_a_top_category_below_full_marks() {
    assertThat(ItemFixture.text().read().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "statement.md, statement.md",
    "model.md, model.md",
    "rubric.yaml, hold an answer against",
    "examples.yaml, compare their eye",
    "examples/strong.md, examples/strong.md is missing",
  })
  void a_missing_file_is_named(String path, String message) {
    assertThat(ItemFixture.text().without(path).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item.yaml    | least: 4                | least: 12             | fewer words than most",
        "item.yaml    | most: 12                | most: 900             | more than one writes in",
        "item.yaml    | thresholds: [0.4, 0.9]  | thresholds: [0.4, 0.5, 0.9] | score category [1]",
        "item.yaml    | diagrams: true          | diagram: true         | diagram",
        "starter.md   | Dear customer           | Dear customer we are  | as many words as",
        "statement.md | the customer            | ![x](pictures/x.png)  | shows pictures/x.png",
        "rubric.yaml  | - id: tone              | - id: cause           | cause is a criterion already",
        "rubric.yaml  | weight: 2               | weight: 0             | from 1 to 100",
        "rubric.yaml  | SECRET no cause is named | Bad                  | what such an answer does",
        "rubric.yaml  | SECRET a cause in jargon | SECRET no cause is named | the same twice",
        "examples.yaml | tone: 3                | tone: 4               | from 0 to 3",
        "examples.yaml | { cause: 1, tone: 2 }  | { cause: 1 }          | tone",
        "examples.yaml | { cause: 1, tone: 2 }  | { cause: 1, tone: 2, wit: 1 } | wit",
        "examples.yaml | cause: 2               | cause: 1              | not at both of its ends",
        "examples/strong.md | your invoice      | you a b c d e f g h i | is a good answer of",
      })
  void a_slip_is_named(String path, String what, String by, String message) {
    assertThat(ItemFixture.text().edit(path, what, by).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains(message));
  }

  @Test
  void two_examples_are_too_few_and_two_levels_too() {
    assertThat(
            ItemFixture.text()
                .edit("examples.yaml", "  - answer: examples/middling.md", "  #")
                .edit("examples.yaml", "    levels: { cause: 1, tone: 2 }\n", "")
                .edit("examples.yaml", "    why: SECRET it says something.\n", "")
                .edit("rubric.yaml", "      - SECRET a cause in jargon\n", "")
                .read()
                .findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("needs three at least"))
        .anySatisfy(finding -> assertThat(finding.toString()).contains("three to five"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'one  two\tthree', 3",
    "'- 12 % — of it', 3",
    "'before\n```mermaid\nA --> B\n```\nafter it', 3",
    "'before\n```\nnever closed', 1",
  })
  void words_are_counted_outside_fences(String text, int words) {
    assertThat(WordCount.of(text)).isEqualTo(words);
  }
}
