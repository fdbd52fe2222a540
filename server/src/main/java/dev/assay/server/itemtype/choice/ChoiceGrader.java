// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.choice;

import dev.assay.items.ItemFiles;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.choice.ChoiceType;
import dev.assay.server.itemtype.ImmediateGrader;
import dev.assay.server.itemtype.PublishedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the options chosen with the keys. */
@Component
class ChoiceGrader implements ImmediateGrader {
  private final ChoiceType choice = new ChoiceType();
  private final JsonMapper json;

  ChoiceGrader(JsonMapper json) {
    this.json = json;
  }

  /** How the marks came about: every option in the order in which the attempt showed it. */
  record Detail(boolean many, List<Option> options) {
    /**
     * @param id the author's name for it
     */
    record Option(String id, boolean key, boolean chosen) {}
  }

  @Override
  public String type() {
    return choice.name();
  }

  @Override
  public Marks grade(ItemFiles files, Optional<JsonNode> response, long seed) throws GradingFault {
    ChoiceDocument item = PublishedItem.of(files).as(choice);
    List<String> chosen =
        response.map(payload -> payload.path("chosen")).stream()
            .flatMap(JsonNode::valueStream)
            .map(JsonNode::asString)
            .toList();
    List<Detail.Option> options = new ArrayList<>();
    item.shuffled(seed)
        .forEach((token, option) ->
            options.add(new Detail.Option(option.id(), option.key(), chosen.contains(token))));
    return new Marks(item.share(chosen, seed), json.valueToTree(new Detail(item.many(), options)));
  }

  @Override
  public JsonNode run(ItemFiles item, JsonNode request) throws GradingFault {
    throw new GradingFault("choice items have nothing to run");
  }
}
