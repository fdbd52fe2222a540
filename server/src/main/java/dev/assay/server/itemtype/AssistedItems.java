// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.AssistantRules;
import dev.assay.items.ItemHash;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Beside which items there may be an assistant, as their types and authors have it. */
@Component
public class AssistedItems {
  private final PublishedItems items;
  private final ItemRooms rooms;

  AssistedItems(PublishedItems items, ItemRooms rooms) {
    this.items = items;
    this.rooms = rooms;
  }

  /** Where the author says nothing, what is written as code has one and prose has none. */
  public boolean mayHave(ItemHash item, String type) {
    boolean written = rooms.of(type).written(JsonMapper.shared().createObjectNode()).isPresent();
    return written && AssistantRules.of(items.manifest(item)).allow().orElse(!type.equals("text"));
  }
}
