// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters;
import dev.assay.server.bank.ItemParameters.Adopted;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Assembles forms from the current organisation's bank, by what it has adopted of its items. */
@Component
@Profile("web")
class Assembler {
  private final OfferedItems offered;
  private final ItemParameters parameters;

  Assembler(OfferedItems offered, ItemParameters parameters) {
    this.offered = offered;
    this.parameters = parameters;
  }

  /**
   * @param avoided items of which the form has as few as possible
   */
  List<BankEntry> form(Blueprint blueprint, Rules rules, Set<ItemHash> avoided) {
    Adopted figures = parameters.adopted();
    List<BankEntry> usable = offered.of(blueprint, rules);
    return rules
        .adaptive()
        .map(adaptive ->
            AdaptiveForm.assemble(blueprint, rules.cut(), adaptive, usable, figures, avoided))
        .orElseGet(
            () -> FormAssembly.assemble(blueprint, rules.cut(), usable, figures, avoided).items());
  }
}
