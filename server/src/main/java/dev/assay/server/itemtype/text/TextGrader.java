// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.text;

import dev.assay.items.ItemFiles;
import dev.assay.items.text.TextDocument;
import dev.assay.items.text.TextType;
import dev.assay.items.text.WordCount;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing written earns nothing; everything else waits for people. */
@Component
@Profile("grader")
class TextGrader implements ItemGrader {
  private final TextType text = new TextType();
  private final JsonMapper json;

  TextGrader(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String type() {
    return text.name();
  }

  @Override
  public GradeOutcome grade(ItemFiles files, Optional<JsonNode> response, long seed)
      throws GradingFault {
    TextDocument item = PublishedItem.of(files).as(text);
    String answer = response.map(TextRoom::text).orElse("");
    if (item.isEmpty(answer)) {
      return new Marks(0, json.valueToTree(TextDetail.ofNothing()));
    }
    return new Unrated(json.createObjectNode().put("words", WordCount.of(answer)));
  }

  @Override
  public JsonNode run(ItemFiles item, JsonNode request) throws GradingFault {
    throw new GradingFault("there is nothing to run in a text");
  }
}
