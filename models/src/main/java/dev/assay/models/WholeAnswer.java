// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.NotTheApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer that comes in one piece. */
final class WholeAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WholeAnswer() {}

  static ChatOutcome read(ChatRequest request, ChatLimits limits, BodyReader body) {
    String text;
    try {
      text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return Failures.whileReading(e, limits, "");
    }
    JsonNode answer;
    try {
      answer = JSON.readTree(text);
    } catch (JacksonException _) {
      return new NotTheApi("it is not JSON");
    }
    JsonNode choice = answer.path("choices").path(0);
    JsonNode content = choice.path("message").path("content");
    if (!content.isString()) {
      return new NotTheApi("it has no choices[0].message.content");
    }
    String said = PlainText.of(content.asString());
    String model = answer.path("model").asString(request.model());
    boolean complete = !choice.path("finish_reason").asString("stop").equals("length");
    return new Answer(
        said,
        model,
        usage(answer, request, said),
        complete,
        Simulation.named(request.model(), model));
  }

  /** As counted by the server, else estimated. */
  static TokenUsage usage(JsonNode answer, ChatRequest request, String said) {
    JsonNode usage = answer.path("usage");
    int input = usage.path("prompt_tokens").asInt(-1);
    int output = usage.path("completion_tokens").asInt(-1);
    return input >= 0 && output >= 0
        ? new TokenUsage(input, output, true)
        : TokenUsage.estimated(request, said);
  }
}
