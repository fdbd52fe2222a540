// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.models.ChatMessage;
import dev.assay.models.ChatRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
  @TempDir private Path folder;

  @Test
  void theFirstRuleThatFitsAndIsNotUsedUpAnswers() {
    Script script =
        Script.parse(
            "s.yaml",
            """
            model: simulated-tutor
            answers:
              - {when: "(?i)sort", times: 1, fault: rate-limited}
              - {when: "sort (\\\\w+)", fill: "sorting $1"}
              - {system: "pirate", say: "Arr"}
              - {say: "I do not know. It costs $5."}
            """);

    assertThat(script.to(asking("Sort lists")))
        .isEqualTo(new Reply.Fail(SimulatedFault.RATE_LIMITED));
    assertThat(script.to(asking("please sort lists"))).isEqualTo(said("sorting lists"));
    assertThat(
            script.to(
                ChatRequest.of(
                        "m", ChatMessage.system("Talk like a pirate"), ChatMessage.user("Hi"))
                    .json()))
        .isEqualTo(said("Arr"));
    assertThat(script.to(asking("Hi"))).isEqualTo(said("I do not know. It costs $5."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{answers: []}|s.yaml: answers: must be a list with at least one answer",
        "{model: gpt, answers: [{say: a}]}|s.yaml: model: must begin with \"simulated\", not gpt",
        "{answers: [{say: a, fault: silent}]}|s.yaml: answers[0]: needs exactly one of say, fill and fault",
        "{answers: [{fault: sleepy}]}|s.yaml: answers[0].fault: must be one of silent",
        "{answers: [{when: \"(\", say: a}]}|s.yaml: answers[0].when: is not a regular expression",
        "{answers: [{say: a, time: 3}]}|s.yaml: answers[0]: has no field time",
        "{answers: [{say: a, times: 0}]}|s.yaml: answers[0].times: must be a whole number from 1",
        "{answers: [{say: a, pictures: 1}]}|s.yaml: answers[0].pictures: must be true or false",
        "{answers: [{fill: a}]}|s.yaml: answers[0].fill: needs a when",
        "[1]|s.yaml: the file: must have fields",
        "{|s.yaml: is not YAML"
      })
  void aWrongScriptIsToldByFileAndField(String yaml, String message) {
    assertThatThrownBy(() -> Script.parse("s.yaml", yaml))
        .isInstanceOf(BadScript.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aRecordingSaysAgainWhatWasSaidAndCallsItSimulated() throws IOException {
    ChatRequest request = ChatRequest.of("llama", ChatMessage.user("Hi"));
    Path file = folder.resolve("recorded.jsonl");
    Files.writeString(
        file,
        "{\"hash\": \"%s\", \"model\": \"llama\", \"text\": \"Hello\"}%n"
            .formatted(request.hash()));
    Recording recording = Recording.read(file);

    assertThat(recording.to(request.json())).isEqualTo(new Reply.Say("Hello", "simulated:llama"));
    assertThat(recording.to(asking("Something else"))).isInstanceOf(Reply.Unknown.class);
  }

  @Test
  void aWrongLineOfARecordingIsToldByItsNumber() throws IOException {
    Path file = folder.resolve("recorded.jsonl");
    Files.writeString(file, "\n{\"hash\": \"a\"}\n");
    assertThatThrownBy(() -> Recording.read(file))
        .isInstanceOf(BadScript.class)
        .hasMessage(file + ":2: model: must be text");
  }

  private static tools.jackson.databind.node.ObjectNode asking(String text) {
    return ChatRequest.of("m", ChatMessage.user(text)).json();
  }

  private static Reply said(String text) {
    return new Reply.Say(text, "simulated-tutor");
  }
}
