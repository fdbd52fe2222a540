// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.RatedCriterion;
import dev.assay.server.itemtype.RatedType;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where no model executes it, a prompt earns what its rubric gives for the levels. */
@Component
class PromptRating implements RatedType {
  private final JsonMapper json;

  PromptRating(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String type() {
    return "prompt";
  }

  @Override
  public String answerTemplate() {
    return "prompt/rate";
  }

  @Override
  public JsonNode response(RatedDocument item, RatedExample example) {
    WrittenPrompt written =
        Objects.requireNonNull(((PromptDocument) item).prompts().get(example.file()));
    return json.valueToTree(
        Map.of(
            "system", written.system(),
            "template", written.template(),
            "examples", written.examples(),
            "schema", written.schema(),
            "settings", written.settings()));
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
            PromptDetail.rated(
                rated.rating(), rated.raters(), RatedCriterion.of(item.rubric(), rated, 100))));
  }
}
