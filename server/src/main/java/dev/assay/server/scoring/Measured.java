// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.bank.MeasuredItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the items of answers with how they are taken to measure. */
@Component
class Measured {
  private final Bank bank;

  Measured(Bank bank) {
    this.bank = bank;
  }

  /** Some items, by hash. */
  Map<String, MeasuredItem> of(Collection<String> hashes, Adopted adopted) {
    Map<String, MeasuredItem> found = new HashMap<>();
    for (BankEntry entry : bank.entries(hashes.stream().distinct().map(ItemHash::new).toList())) {
      found.put(entry.hash().hex(), adopted.of(entry));
    }
    return found;
  }
}
