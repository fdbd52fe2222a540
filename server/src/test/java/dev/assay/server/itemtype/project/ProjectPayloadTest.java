// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.project.ProjectAnswer;
import dev.assay.server.page.TestWords;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectPayloadTest {

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void an_answer_comes_back_as_it_was_sent() {
    JsonNode payload = json("{'starter': 'python', 'files': {'a/b.py': 'x = 1', 'c.py': null}}");
    ProjectAnswer answer = ProjectPayload.answer(payload);

    assertThat(ProjectPayload.refusal(payload, TestWords.english())).isEmpty();
    assertThat(answer.files())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a/b.py", Optional.of("x = 1"), "c.py", Optional.empty()));
    assertThat(ProjectPayload.of(answer)).isEqualTo(payload);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                     | starter must be
          {'starter': '../x', 'files': {}}                       | starter must be
          {'starter': 'python'}                                  | files must be
          {'starter': 'python', 'files': []}                     | files must be
          {'starter': 'python', 'files': {'a': 1}}               | files must be
          {'starter': 'python', 'files': {'../../etc/x': ''}}    | "../../etc/x" cannot be
          {'starter': 'python', 'files': {'/etc/x': null}}       | "/etc/x" cannot be
          {'starter': 'python', 'files': {'a': '', 'a/b': ''}}   | cannot both be there
          """)
  void what_cannot_be_saved_is_refused_in_words(String payload, String words) {
    assertThat(ProjectPayload.refusal(json(payload), TestWords.english()))
        .hasValueSatisfying(why -> assertThat(why).contains(words));
  }
}
