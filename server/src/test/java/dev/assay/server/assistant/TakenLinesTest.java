// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TakenLinesTest {
  private static final String LOOP = "for (int i = 0; i < n; i++) {\n  sum += a[i];\n}\n";

  @Test
  void lines_that_stand_in_what_was_taken_over_came_from_the_assistant() {
    String answer = "int sum = 0;\n\n    for (int i = 0;  i < n; i++) {\n\tsum += a[i];\n    }\n";
    assertThat(TakenLines.of(answer, List.of(LOOP))).isEqualTo(new TakenLines(3, 2, 1));
  }

  @Test
  void a_line_counts_as_often_as_it_was_taken_over() {
    assertThat(TakenLines.of("beep();\nbeep();\nbeep();", List.of("beep();")))
        .isEqualTo(new TakenLines(3, 1, 1));
    assertThat(TakenLines.of("beep();\nbeep();\nbeep();", List.of("beep();", "beep();")))
        .isEqualTo(new TakenLines(3, 2, 2));
  }

  @Test
  void a_line_that_was_changed_is_the_candidates_own() {
    String answer = "for (int i = 0; i <= n; i++) {\n  sum += a[i];\n}\n";
    assertThat(TakenLines.of(answer, List.of(LOOP))).isEqualTo(new TakenLines(2, 1, 0));
  }

  @Test
  void lines_that_say_nothing_count_nowhere() {
    assertThat(TakenLines.of("{\n\n}\n", List.of("{\n}"))).isEqualTo(new TakenLines(0, 0, 0));
    assertThat(TakenLines.of("x();", List.of())).isEqualTo(new TakenLines(1, 0, 0));
  }
}
