// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.statement.SamplePlace.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplePlaceTest {

  @ParameterizedTest
  @CsvSource({
    "problem.en.md, {{nextsample}}, {{remainingsamples}}",
    "problem.tex, \\nextsample, \\remainingsamples"
  })
  void samples_stand_where_the_statement_wants_them(String file, String next, String remaining) {
    String html =
        ProblemStatement.of(file, "One.\n\n" + next + "\n\nTwo.\n\n" + remaining + "\n\nEnd.\n")
            .filled(Map.of())
            .html();

    List<Part> parts = SamplePlace.parts(html, 3);

    assertThat(parts)
        .extracting(Part::samples)
        .containsExactly(List.of(0), List.of(1, 2), List.of());
    assertThat(parts)
        .extracting(part -> part.html().replaceAll("</?p>|\\s", ""))
        .containsExactly("One.", "Two.", "End.");
  }

  @Test
  void samples_without_a_place_are_behind_the_text() {
    String html = ProblemStatement.of("problem.en.md", "All.\n").filled(Map.of()).html();

    assertThat(SamplePlace.parts(html, 2))
        .containsExactly(new Part("<p>All.</p>\n", List.of(0, 1)));
  }

  @Test
  void a_next_sample_that_is_not_there_is_missing() {
    String html =
        ProblemStatement.of("problem.en.md", "{{nextsample}} {{remainingsamples}} {{nextsample}}\n")
            .filled(Map.of())
            .html();

    assertThat(SamplePlace.isMissing(html, 5)).isTrue();
    assertThat(SamplePlace.isMissing(html.substring(0, html.lastIndexOf("<div")), 1)).isFalse();
    assertThat(SamplePlace.isMissing(html, 0)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "problem.en.md, At most {{max_n}} of {{other}}., At most 1000 of {{other}}.",
    "problem.tex, At most \\constant{max_n} of $2$ \\%., At most 1000 of"
  })
  void constants_are_put_in_where_they_are_named(String file, String text, String html) {
    assertThat(ProblemStatement.of(file, text).filled(Map.of("max_n", "1000")).html())
        .contains(html);
  }

  @Test
  void a_statement_cannot_make_a_place_with_characters_of_its_own() {
    assertThat(ProblemStatement.of("problem.en.md", "a \uE0A1 b").filled(Map.of()).html())
        .isEqualTo("<p>a  b</p>\n");
  }
}
