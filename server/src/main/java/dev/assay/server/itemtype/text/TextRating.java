// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.text;

import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.RatedCriterion;
import dev.assay.server.itemtype.RatedType;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text earns what its rubric gives for the levels, and nothing else counts. */
@Component
class TextRating implements RatedType {
  private final JsonMapper json;

  TextRating(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String type() {
    return "text";
  }

  @Override
  public String answerTemplate() {
    return "text/rate";
  }

  @Override
  public JsonNode response(RatedDocument item, RatedExample example) {
    return json.createObjectNode().put("text", example.answer());
  }

  @Override
  public String text(RatedDocument item, RatedExample example) {
    return example.answer();
  }

  @Override
  public Marks marks(RatedDocument item, JsonNode found, Rated rated) {
    return new Marks(
        item.rubric().share(rated.levels()),
        json.valueToTree(
            new TextDetail(
                found.path("words").asInt(0),
                Optional.of(rated.rating()),
                rated.raters(),
                RatedCriterion.of(item.rubric(), rated, 100))));
  }
}
