// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.prompt.PromptSettings;
import dev.assay.items.prompt.SettingsLimits;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.items.prompt.WrittenPrompt.Shot;
import dev.assay.server.page.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A prompt as it is saved: {@code {"system", "template", "examples": [{"input": {"mail": "…"},
 * "output"}], "schema", "settings": {"temperature", "maxTokens"}}}. A request to try it has {@code
 * "cases"}, ids of shown cases, beside these.
 */
record PromptPayload(JsonNode json) {
  static final int LONGEST = 40_000;
  private static final int MOST_EXAMPLES = 8;
  private static final int MOST_VARIABLES = 10;

  /** Why it cannot be kept, in the candidate's words; empty when it can. */
  Optional<String> refusal(Text text) {
    boolean whole =
        isText(json.path("system"))
            && isText(json.path("template"))
            && isText(json.path("schema"))
            && json.path("settings").path("temperature").isNumber()
            && json.path("settings").path("maxTokens").isIntegralNumber()
            && json.path("examples").isArray()
            && json.path("examples").size() <= MOST_EXAMPLES
            && json.path("examples").valueStream().allMatch(PromptPayload::isShot);
    return whole ? Optional.empty() : Optional.of(text.of("prompt.refused"));
  }

  private static boolean isShot(JsonNode node) {
    JsonNode input = node.path("input");
    return isText(node.path("output"))
        && input.isObject()
        && input.size() <= MOST_VARIABLES
        && input.valueStream().allMatch(PromptPayload::isText);
  }

  private static boolean isText(JsonNode node) {
    return node.isString() && node.stringValue().length() <= LONGEST;
  }

  /** The prompt, its settings within the item's limits and no more examples than it allows. */
  WrittenPrompt prompt(SettingsLimits limits, int mostExamples) {
    JsonNode settings = json.path("settings");
    return new WrittenPrompt(
        json.path("system").asString(""),
        json.path("template").asString(""),
        json.path("examples")
            .valueStream()
            .filter(PromptPayload::isShot)
            .map(PromptPayload::shot)
            .filter(shot -> !shot.output().isBlank())
            .limit(mostExamples)
            .toList(),
        json.path("schema").asString(""),
        limits.within(
            new PromptSettings(
                settings.path("temperature").asDouble(limits.usual().temperature()),
                settings.path("maxTokens").asInt(limits.usual().maxTokens()))));
  }

  /** The ids of the cases that a try asks for. */
  List<String> cases() {
    return json.path("cases")
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .toList();
  }

  private static Shot shot(JsonNode node) {
    Map<String, String> input = new HashMap<>();
    node.path("input")
        .properties()
        .forEach(value -> input.put(value.getKey(), value.getValue().asString("")));
    return new Shot(input, node.path("output").asString(""));
  }
}
