// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFixture;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTypeTest {

  @Test
  void the_view_is_what_a_candidate_needs_and_no_secret() {
    CodeView view = new CodeType().view(ItemFixture.code().document(CodeDocument.class), 1);

    assertThat(view)
        .isEqualTo(
            new CodeView(
                "<p>Add <em>two</em> numbers.</p>\n",
                java.util.List.of(
                    new CodeView.Sample(
                        "1", "1 2\n", "3\n", java.util.List.of(), java.util.List.of())),
                java.util.Optional.empty(),
                new TreeMap<>(Map.of("java", "class Main {}\n", "python", "print()\n")),
                1500,
                256,
                java.util.List.of(
                    new CodeView.Group("Ordinary input", 60),
                    new CodeView.Group("Large input", 40)),
                java.util.List.of()));
    assertThat(view.toString()).doesNotContain("SECRET", "For lists");
  }

  @Test
  void the_statement_of_a_legacy_package_is_found() {
    assertThat(
            ItemFixture.code()
                .without("statement/problem.en.md")
                .with("problem_statement/problem.en.md", "Old")
                .document(CodeDocument.class)
                .statement()
                .text())
        .isEqualTo("Old");
  }

  @Test
  void a_statement_in_latex_is_shown_as_html() {
    CodeDocument document =
        ItemFixture.code()
            .without("statement/problem.en.md")
            .with(
                "problem_statement/problem.en.tex",
                "\\problemname{Old}\nPrint \\textbf{all} $n$ numbers.\n")
            .document(CodeDocument.class);
    assertThat(document.statement().html())
        .isEqualToIgnoringWhitespace(
            "<p>Print <strong>all</strong> <math><mi>n</mi></math> numbers. </p>");
  }

  @ParameterizedTest
  @CsvSource({
    "starter/main.py, starter/main.py",
    "statement/problem.en.md, statement/problem.en.md",
    "submissions/accepted/main.py, no solution in python",
    "submissions/wrong_answer/minus.py, name the mistakes",
    "data/secret/01-small/1.ans, 1.ans is missing",
    "data/secret/02-scale/1.in, 02-scale has no test case",
    "data/sample/1.in, needs at least one sample",
    "problem.yaml, limits",
  })
  void a_missing_file_is_named(String path, String message) {
    assertThat(ItemFixture.code().without(path).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", message));
  }

  @ParameterizedTest
  @CsvSource({
    "validation: custom, output_validators/check.py, true",
    "validation: default, output_validators/check.py, false",
    "problem_format_version: 2025-09, output_validator/check.py, true",
    "problem_format_version: 2025-09, input_validators/check.py, false",
  })
  void only_where_a_validator_of_the_package_judges_a_case_needs_no_answer(
      String line, String program, boolean validator) {
    assertThat(
            ItemFixture.code()
                .edit("problem.yaml", "name: Sum\n", "name: Sum\n" + line + "\n")
                .with(program, "# SECRET\n")
                .without("data/secret/01-small/1.ans")
                .read()
                .findings()
                .stream()
                .noneMatch(finding -> finding.message().contains("has no answer")))
        .isEqualTo(validator);
  }

  @Test
  void a_group_without_marks_is_named() {
    assertThat(
            ItemFixture.code()
                .with("data/secret/03-more/1.in", "")
                .with("data/secret/03-more/1.ans", "")
                .read()
                .findings())
        .singleElement()
        .asString()
        .contains("say nothing about data/secret/03-more");
  }
}
