// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items as a candidate's page gets them, for programs of the team. */
@Component
@Profile("web")
public class CandidateSide {
  private final Bank bank;
  private final ItemTypes types;
  private final JsonMapper json;

  CandidateSide(Bank bank, ItemTypes types, JsonMapper json) {
    this.bank = bank;
    this.types = types;
    this.json = json;
  }

  /**
   * An item without its key, rationales and hidden data.
   *
   * @param item the hash of the version
   * @param view what the candidate sees, of the item type's own form
   */
  public record Seen(int position, String item, String type, JsonNode view) {}

  /** The items in this order, options in the order that previews have. */
  public List<Seen> of(List<ItemHash> hashes) {
    List<Seen> seen = new ArrayList<>();
    for (ItemHash hash : hashes) {
      BankItem item = bank.required(hash);
      seen.add(
          new Seen(
              seen.size() + 1,
              hash.hex(),
              item.manifest().type(),
              json.valueToTree(types.view(item.document(), ItemPreviews.SEED))));
    }
    return seen;
  }
}
