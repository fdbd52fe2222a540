// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.AnswerShape;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Code items as a model answers them: one source in a language on offer, run on the samples. */
@Component
class CodeForm implements AnswerForm {
  private static final String LANGUAGE = "language";
  private static final String SOURCE = "source";

  @Override
  public String type() {
    return "code";
  }

  @Override
  public String instructions() {
    return "Choose one of the languages that have a starter, and give the whole source: it takes the"
        + " place of the starter. Where there is a signature, keep it; otherwise read standard input"
        + " and write standard output.";
  }

  @Override
  public ObjectNode schema(JsonNode view) {
    List<String> languages = List.copyOf(view.path("starters").propertyNames());
    ObjectNode schema = AnswerShape.object();
    AnswerShape.with(schema, LANGUAGE, AnswerShape.oneOf(languages));
    return AnswerShape.with(schema, SOURCE, AnswerShape.text());
  }

  @Override
  public ObjectNode response(JsonNode view, JsonNode answer) {
    return JsonMapper.shared()
        .createObjectNode()
        .put(LANGUAGE, answer.path(LANGUAGE).asString(""))
        .put(SOURCE, answer.path(SOURCE).asString(""));
  }

  @Override
  public Optional<ObjectNode> run(JsonNode view, ObjectNode response) {
    return view.path("samples").isEmpty() ? Optional.empty() : Optional.of(response);
  }

  @Override
  public boolean showsMistake(JsonNode result) {
    return result.hasNonNull("compile")
        || result
            .path("cases")
            .valueStream()
            .anyMatch(one -> !one.path("verdict").asString("").equals("AC"));
  }
}
