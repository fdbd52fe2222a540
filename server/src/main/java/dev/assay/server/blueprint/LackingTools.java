// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.blueprint.FormFacts.Concern;
import dev.assay.server.itemtype.GraderTools;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Languages, libraries and tools that answers to the items of a form may need and the graders of
 * this installation do not have: such answers cannot be run.
 */
@Component
@Profile("web")
class LackingTools {
  private final Bank bank;
  private final GraderTools graders;

  LackingTools(Bank bank, GraderTools graders) {
    this.bank = bank;
    this.graders = graders;
  }

  /** A concern where something lacks, with the items and with what brings it. */
  List<Concern> of(List<BankEntry> form) {
    Map<BankEntry, Set<String>> needs = new LinkedHashMap<>();
    form.forEach(entry -> needs.put(entry, needs(entry)));
    Set<String> all = new TreeSet<>();
    needs.values().forEach(all::addAll);
    Set<String> lacking = all.isEmpty() ? all : graders.lacking(all);
    if (lacking.isEmpty()) {
      return List.of();
    }
    List<String> items =
        needs.entrySet().stream()
            .filter(need -> !Collections.disjoint(need.getValue(), lacking))
            .map(need -> need.getKey().manifest().title())
            .toList();
    return List.of(
        new Concern(
            "blueprint.concern.lacking",
            String.join(", ", lacking),
            String.join(", ", items),
            "./assay languages " + String.join(" ", lacking)));
  }

  /** A choice item has nothing to run, and forms have many of them. */
  private Set<String> needs(BankEntry entry) {
    return entry.manifest().type().equals(Adaptive.TYPE)
        ? Set.of()
        : bank.required(entry.hash()).document().needs();
  }
}
