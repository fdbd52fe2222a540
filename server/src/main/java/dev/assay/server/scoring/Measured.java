// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.scoring.ItemParameters.Adopted;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Says how items are taken to measure: by a calibration where it has them, else by their author.
 */
@Component
class Measured {
  private final Bank bank;

  Measured(Bank bank) {
    this.bank = bank;
  }

  /** What scoring needs of an item. */
  record Item(String skill, Evidence.Parameters parameters) {}

  /** Some items, by hash. */
  Map<String, Item> of(Collection<String> hashes, Adopted adopted) {
    Map<String, Item> found = new HashMap<>();
    for (BankEntry entry : bank.entries(hashes.stream().distinct().map(ItemHash::new).toList())) {
      String hash = entry.hash().hex();
      Evidence.Parameters calibrated = adopted.items().get(hash);
      found.put(
          hash,
          new Item(
              entry.manifest().skill(),
              calibrated == null
                  ? Evidence.Parameters.of(entry.model(), Evidence.Parameters.AUTHOR)
                  : calibrated));
    }
    return found;
  }
}
