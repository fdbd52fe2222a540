// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.text;

import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.AnswerShape;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Text items as a model answers them. */
@Component
class TextForm implements AnswerForm {
  private static final String TEXT = "text";

  @Override
  public String type() {
    return "text";
  }

  @Override
  public String instructions() {
    return "Give the whole text in Markdown: it takes the place of the starter. People would rate it"
        + " by the rubric.";
  }

  @Override
  public ObjectNode schema(JsonNode view) {
    return AnswerShape.with(AnswerShape.object(), TEXT, AnswerShape.text());
  }

  @Override
  public ObjectNode response(JsonNode view, JsonNode answer) {
    return JsonMapper.shared().createObjectNode().put(TEXT, answer.path(TEXT).asString(""));
  }
}
