// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows items to the team as candidates see them: the same views, the same templates. */
@Component
@Profile("web")
public class ItemPreviews {
  /** The order of options in a preview. */
  static final long SEED = 1;

  private final Bank bank;
  private final ItemTypes types;
  private final ItemRooms rooms;
  private final Fragments fragments;
  private final JsonMapper json;

  ItemPreviews(Bank bank, ItemTypes types, ItemRooms rooms, Fragments fragments, JsonMapper json) {
    this.bank = bank;
    this.types = types;
    this.rooms = rooms;
    this.fragments = fragments;
    this.json = json;
  }

  /**
   * A page of items, as {@code bank/preview} shows it.
   *
   * @param back the address to return to
   */
  public record Preview(
      String title, String back, List<Item> items, Set<String> scripts, Set<String> stylesheets) {

    /**
     * @param runs where its runs go
     * @param firstOfType whether a line says how this kind of item works
     */
    public record Item(
        int position, String runs, String type, boolean firstOfType, Content content) {}
  }

  public Preview of(List<ItemHash> hashes, String title, String back, Page page) {
    List<Preview.Item> items = new ArrayList<>();
    Set<String> scripts = new TreeSet<>();
    Set<String> stylesheets = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (ItemHash hash : hashes) {
      BankItem item = bank.required(hash);
      String type = item.manifest().type();
      ItemRoom room = rooms.of(type);
      scripts.add(room.script());
      room.stylesheet().ifPresent(stylesheets::add);
      Content content =
          fragments.content(
              room.candidateTemplate(),
              Map.of(
                  "page",
                  page,
                  "id",
                  "i" + (items.size() + 1),
                  "base",
                  BankController.base(hash),
                  "view",
                  room.furnished(types.view(item.document(), SEED), hash, Optional.empty()),
                  "response",
                  json.createObjectNode()));
      items.add(
          new Preview.Item(
              items.size() + 1, PreviewRuns.address(hash), type, seen.add(type), content));
    }
    return new Preview(title, back, items, scripts, stylesheets);
  }
}
