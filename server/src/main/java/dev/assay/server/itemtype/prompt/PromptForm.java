// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.AnswerShape;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prompt items as a model answers them: it writes a prompt, and tries it on the shown cases. */
@Component
class PromptForm implements AnswerForm {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String type() {
    return "prompt";
  }

  @Override
  public String instructions() {
    return "Write the prompt: a system message, and a template in which {{name}} stands for the"
        + " variable of that name. Examples show inputs by variable, and what to answer. `schema` is a"
        + " JSON Schema as text, or empty. Keep to the settings that the item allows.";
  }

  @Override
  public ObjectNode schema(JsonNode view) {
    ObjectNode variable = AnswerShape.object();
    AnswerShape.with(variable, "name", AnswerShape.text());
    AnswerShape.with(variable, "value", AnswerShape.text());
    ObjectNode example = AnswerShape.object();
    AnswerShape.with(example, "input", AnswerShape.list(variable));
    AnswerShape.with(example, "output", AnswerShape.text());
    ObjectNode schema = AnswerShape.object();
    AnswerShape.with(schema, "system", AnswerShape.text());
    AnswerShape.with(schema, "template", AnswerShape.text());
    AnswerShape.with(schema, "examples", AnswerShape.list(example));
    AnswerShape.with(schema, "schema", AnswerShape.text());
    AnswerShape.with(schema, "temperature", AnswerShape.number());
    return AnswerShape.with(schema, "maxTokens", AnswerShape.integer());
  }

  @Override
  public ObjectNode response(JsonNode view, JsonNode answer) {
    ObjectNode response =
        JSON.createObjectNode()
            .put("system", answer.path("system").asString(""))
            .put("template", answer.path("template").asString(""))
            .put("schema", answer.path("schema").asString(""));
    response
        .putObject("settings")
        .put("temperature", answer.path("temperature").asDouble(0))
        .put("maxTokens", answer.path("maxTokens").asInt(0));
    ArrayNode examples = response.putArray("examples");
    for (JsonNode example : answer.path("examples")) {
      ObjectNode shown = examples.addObject();
      ObjectNode input = shown.putObject("input");
      example
          .path("input")
          .forEach(one -> input.put(one.path("name").asString(""), one.path("value").asString("")));
      shown.put("output", example.path("output").asString(""));
    }
    return response;
  }

  @Override
  public Optional<ObjectNode> run(JsonNode view, ObjectNode response) {
    return view.path("execution").path("executed").asBoolean(false)
        ? Optional.of(response)
        : Optional.empty();
  }

  @Override
  public boolean showsMistake(JsonNode result) {
    return !result.path("unknown").isEmpty()
        || !result.path("schema").asString("").isEmpty()
        || result
            .path("cases")
            .valueStream()
            .anyMatch(
                one -> one.path("refused").asBoolean(false) || one.path("score").asDouble(0) < 1);
  }
}
