// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.itemtype.AssistedItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds the pairs of a form whose rules ask for them: of the items beside which there may be an
 * assistant, two of the same type that count for the same skill of the blueprint, in the order of
 * the form. What is left over without a partner has the assistant as usual.
 */
@Component
public class ItemPairs {
  /** One bit of a seed to a pair. */
  private static final int MOST = Long.SIZE;

  private final Bank bank;
  private final AssistedItems assisted;

  ItemPairs(Bank bank, AssistedItems assisted) {
    this.bank = bank;
    this.assisted = assisted;
  }

  /** What two items have to share. */
  private record Kind(String type, String skill) {}

  public List<ItemPair> of(PublishedTest test) {
    return of(test.rules(), test.blueprint(), test.items());
  }

  List<ItemPair> of(TestVersion version) {
    return of(version.rules(), version.blueprint(), version.items());
  }

  private List<ItemPair> of(Rules rules, Blueprint blueprint, List<ItemHash> form) {
    if (!rules.pairs()) {
      return List.of();
    }
    Map<ItemHash, BankEntry> entries = new HashMap<>();
    bank.entries(form).forEach(entry -> entries.put(entry.hash(), entry));
    List<ItemPair> pairs = new ArrayList<>();
    Map<Kind, Integer> waiting = new HashMap<>();
    for (int position = 1; position <= form.size() && pairs.size() < MOST; position++) {
      BankEntry entry = entries.get(form.get(position - 1));
      if (entry != null && assisted.mayHave(entry.hash(), entry.manifest().type())) {
        Integer partner = waiting.remove(kind(entry, blueprint));
        if (partner == null) {
          waiting.put(kind(entry, blueprint), position);
        } else {
          pairs.add(new ItemPair(pairs.size() + 1, partner, position));
        }
      }
    }
    return pairs;
  }

  private static Kind kind(BankEntry entry, Blueprint blueprint) {
    String skill = entry.manifest().skill();
    return new Kind(entry.manifest().type(), blueprint.covering(skill).orElse(skill));
  }
}
