// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import dev.assay.models.TokenUsage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The chat API's documents of one answer. */
final class Frames {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String model;
  private final int inputTokens;

  Frames(String model, int inputTokens) {
    this.model = model;
    this.inputTokens = inputTokens;
  }

  String whole(String text) {
    ObjectNode body = JSON.createObjectNode().put("object", "chat.completion").put("model", model);
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", text);
    choice.put("finish_reason", "stop");
    usage(body, text);
    return JSON.writeValueAsString(body);
  }

  String piece(String text) {
    ObjectNode body = chunk();
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta").put("content", text);
    choice.putNull("finish_reason");
    return event(JSON.writeValueAsString(body));
  }

  /** The reason to finish, what it took, and the last word. */
  String end(String text) {
    ObjectNode last = chunk();
    ObjectNode choice = last.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta");
    choice.put("finish_reason", "stop");
    ObjectNode counts = chunk();
    counts.putArray("choices");
    usage(counts, text);
    return event(JSON.writeValueAsString(last))
        + event(JSON.writeValueAsString(counts))
        + event("[DONE]");
  }

  private void usage(ObjectNode body, String text) {
    int output = TokenUsage.tokens(text);
    body.putObject("usage")
        .put("prompt_tokens", inputTokens)
        .put("completion_tokens", output)
        .put("total_tokens", inputTokens + output);
  }

  private ObjectNode chunk() {
    return JSON.createObjectNode().put("object", "chat.completion.chunk").put("model", model);
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }
}
