// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.prompt.PromptView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A prompt as a page shows it: what was saved, or nothing yet. Public for templates alone.
 *
 * @param payload JSON, as it would be saved
 */
public record PromptWork(JsonNode json, String payload) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @param response as saved, or an empty object
   */
  public static PromptWork of(PromptView view, JsonNode response) {
    JsonNode json =
        response.path("template").isString()
            ? response
            : JSON.valueToTree(
                Map.of(
                    "system",
                    "",
                    "template",
                    "",
                    "examples",
                    List.of(),
                    "schema",
                    "",
                    "settings",
                    view.settings().usual()));
    return new PromptWork(json, JSON.writeValueAsString(json));
  }

  /** The names of the item's variables, as a list in JSON. */
  public static String names(PromptView view) {
    return JSON.writeValueAsString(view.variables().keySet());
  }

  public String system() {
    return json.path("system").asString("");
  }

  public String template() {
    return json.path("template").asString("");
  }

  public String schema() {
    return json.path("schema").asString("");
  }

  public String temperature() {
    return BigDecimal.valueOf(json.path("settings").path("temperature").asDouble(0))
        .stripTrailingZeros()
        .toPlainString();
  }

  public String maxTokens() {
    return json.path("settings").path("maxTokens").asString("");
  }

  /** Whether there is something in the example of that number, from 0. */
  public boolean hasExample(int number) {
    return json.path("examples").size() > number;
  }

  public String exampleInput(int number, String variable) {
    return json.path("examples").path(number).path("input").path(variable).asString("");
  }

  public String exampleOutput(int number) {
    return json.path("examples").path(number).path("output").asString("");
  }
}
