// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.Exposure;
import dev.assay.server.bank.Exposures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The items of the bank that a blueprint may have, by what is known of models that solve them. */
@Component
class OfferedItems {
  private final Bank bank;
  private final Exposures exposures;

  OfferedItems(Bank bank, Exposures exposures) {
    this.bank = bank;
    this.exposures = exposures;
  }

  /** What the bank offers to a test; practice items too. */
  List<BankEntry> of(Blueprint blueprint, Rules rules) {
    List<BankEntry> usable = bank.usable();
    Set<ItemHash> avoided = avoided(blueprint, rules, usable);
    return avoided.isEmpty()
        ? usable
        : usable.stream().filter(entry -> !avoided.contains(entry.hash())).toList();
  }

  /** Of some items, those that the blueprint does without. */
  Set<ItemHash> avoided(Blueprint blueprint, Rules rules, Collection<BankEntry> items) {
    if (!blueprint.solved().avoids(rules.aiPolicy())) {
      return Set.of();
    }
    Map<ItemHash, Exposure> known = exposures.of(items.stream().map(BankEntry::hash).toList());
    return known.entrySet().stream()
        .filter(item -> item.getValue().nearlyAlways())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What is known of models and these items. */
  Map<ItemHash, Exposure> known(Collection<ItemHash> items) {
    return exposures.of(items);
  }
}
