// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rooms of the installed item types, by the type's name. */
@Component
public class ItemRooms {
  private final Map<String, ItemRoom> byType;

  ItemRooms(List<ItemRoom> rooms) {
    byType = rooms.stream().collect(Collectors.toMap(ItemRoom::type, Function.identity()));
  }

  /** The room of a type; an item in the bank whose type has none is a defect. */
  public ItemRoom of(String type) {
    ItemRoom room = byType.get(type);
    if (room == null) {
      throw new IllegalArgumentException("no item type " + type);
    }
    return room;
  }
}
