// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.choice;

import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.AnswerShape;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Choice items as a model answers them: the ids of what it chooses. */
@Component
class ChoiceForm implements AnswerForm {
  private static final String CHOSEN = "chosen";

  @Override
  public String type() {
    return "choice";
  }

  @Override
  public String instructions() {
    return "Choose the right option; where `many` is true, every right one and no other. Give the"
        + " ids of what you choose.";
  }

  @Override
  public ObjectNode schema(JsonNode view) {
    List<String> ids =
        view.path("options").valueStream().map(option -> option.path("id").asString("")).toList();
    ObjectNode chosen = AnswerShape.list(AnswerShape.oneOf(ids)).put("minItems", 1);
    chosen.put("maxItems", view.path("many").asBoolean(false) ? Math.max(1, ids.size()) : 1);
    return AnswerShape.with(AnswerShape.object(), CHOSEN, chosen);
  }

  @Override
  public ObjectNode response(JsonNode view, JsonNode answer) {
    ObjectNode response = JsonMapper.shared().createObjectNode();
    response.set(CHOSEN, answer.path(CHOSEN));
    return response;
  }
}
