// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.itemtype.WrittenFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsQuestionsTest {
  private static final List<WrittenFile> FILES =
      List.of(
          WrittenFile.at("app.py", "import os\n\na = 1\nb = 2\nprint(a + b)\n", "a = 1\n"),
          WrittenFile.at("notes.md", "c = 3\n", ""));
  private static final String ONE = "{\"file\": \"app.py\", \"line\": 4, \"question\": \"Why?\"}";
  private static final String TWO =
      "{\"file\": \"app.py\", \"line\": 5, \"question\": \"What\\n breaks?\"}";

  @Test
  void the_words_are_the_models_and_the_lines_are_looked_up() {
    assertThat(ModelsQuestions.read(answer(ONE, TWO, ONE), FILES).orElseThrow())
        .extracting(question -> question.quote().code() + " " + question.text())
        .containsExactly("b = 2 Why?", "print(a + b) What breaks?", "b = 2 Why?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sure, here are three questions.",
        "null",
        "[]",
        "{\"questions\": 3}",
        "{\"questions\": [1, 2, 3]}",
        "{\"questions\": []}",
      })
  void what_is_no_list_of_three_is_nothing(String answer) {
    assertThat(ModelsQuestions.read(answer, FILES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"file\": \"app.py\", \"line\": 3, \"question\": \"About a line that was given?\"}",
        "{\"file\": \"app.py\", \"line\": 1, \"question\": \"About an import?\"}",
        "{\"file\": \"app.py\", \"line\": 99, \"question\": \"About no line?\"}",
        "{\"file\": \"app.py\", \"line\": -1, \"question\": \"About no line?\"}",
        "{\"file\": \"notes.md\", \"line\": 1, \"question\": \"About no code?\"}",
        "{\"file\": \"/etc/passwd\", \"line\": 1, \"question\": \"About no file?\"}",
        "{\"file\": \"app.py\", \"line\": \"4\", \"question\": 5}",
        "{\"file\": \"app.py\", \"line\": 4, \"question\": \"  \"}",
        "{\"line\": 4}",
      })
  void one_that_points_elsewhere_spoils_all_three(String wrong) {
    assertThat(ModelsQuestions.read(answer(ONE, TWO, wrong), FILES)).isEmpty();
  }

  @Test
  void a_question_too_long_to_ask_spoils_all_three() {
    String wrong = ONE.replace("Why?", "y".repeat(301));
    assertThat(ModelsQuestions.read(answer(ONE, TWO, wrong), FILES)).isEmpty();
  }

  private static String answer(String... questions) {
    return "{\"questions\": [" + String.join(", ", questions) + "]}";
  }
}
