// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.models.ChatOutcome.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against a real model, where ASSAY_MODEL_URL, _NAME and perhaps _KEY say which; else skipped. */
@EnabledIfEnvironmentVariable(
    named = "ASSAY_MODEL_URL",
    matches = ".+",
    disabledReason = "no ASSAY_MODEL_URL is set")
class LiveModelTest {
  private static final ChatRequest QUESTION =
      ChatRequest.of(
              System.getenv().getOrDefault("ASSAY_MODEL_NAME", "unnamed"),
              ChatMessage.user("Reply with the single word: pong"))
          .with(ChatSettings.USUAL.withTemperature(0).withMostTokens(200));

  private final ModelAddress address =
      ModelAddress.of(
          System.getenv("ASSAY_MODEL_URL"),
          ApiKey.of(System.getenv().getOrDefault("ASSAY_MODEL_KEY", "")));

  @Test
  void aRealModelAnswersInOnePieceAndInPieces() {
    try (ChatClient client = new ChatClient(ChatLimits.USUAL)) {
      StringBuilder pieces = new StringBuilder();

      assertThat(client.ask(address, QUESTION)).isInstanceOf(Answer.class);
      assertThat(client.stream(address, QUESTION, pieces::append))
          .isInstanceOfSatisfying(
              Answer.class, answer -> assertThat(pieces).hasToString(answer.text()));
    }
  }
}
