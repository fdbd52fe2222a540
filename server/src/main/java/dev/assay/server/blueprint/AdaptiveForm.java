// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Posterior;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The form of a test that adapts: a pool of questions, of each skill its share and of those the
 * most informative over the people the test is for, then the other items as for any test.
 */
final class AdaptiveForm {
  private AdaptiveForm() {}

  private record Worth(BankEntry entry, double gain) {}

  /**
   * The pool first, the easiest of it first; enemies may both be in it, nobody is shown both. What
   * is to be avoided may be in the pool, of which everybody sees a part, and not behind it.
   */
  static List<BankEntry> assemble(
      Blueprint blueprint,
      double cut,
      Adaptive adaptive,
      Collection<BankEntry> bank,
      Adopted figures,
      Set<ItemHash> avoided) {
    Map<String, Integer> others = new TreeMap<>(blueprint.types());
    others.remove(Adaptive.TYPE);
    List<BankEntry> form = new ArrayList<>(pool(blueprint, adaptive, bank, figures));
    form.sort(
        Comparator.comparing((BankEntry entry) -> -entry.manifest().difficulty())
            .thenComparing(BankEntry::slug));
    if (!others.isEmpty()) {
      form.addAll(
          FormAssembly.assemble(blueprint.with(others), cut, bank, figures, avoided).items());
    }
    return form;
  }

  private static List<BankEntry> pool(
      Blueprint blueprint, Adaptive adaptive, Collection<BankEntry> bank, Adopted figures) {
    Posterior people = Posterior.of(blueprint.population());
    Map<String, List<Worth>> bySkill = new HashMap<>();
    for (BankEntry entry : bank) {
      if (entry.manifest().type().equals(Adaptive.TYPE) && !entry.manifest().practice()) {
        blueprint
            .covering(entry.manifest().skill())
            .ifPresent(skill ->
                bySkill
                    .computeIfAbsent(skill, _ -> new ArrayList<>())
                    .add(worth(figures.of(entry), people)));
      }
    }
    List<BankEntry> pool = new ArrayList<>();
    for (WeightedSkill skill : blueprint.skills()) {
      long share = (long) Math.ceil(blueprint.share(skill) * adaptive.poolSize());
      bySkill.getOrDefault(skill.skill(), List.of()).stream()
          .sorted(
              Comparator.comparingDouble((Worth one) -> -one.gain())
                  .thenComparing(one -> one.entry().slug()))
          .limit(Math.max(share, adaptive.fewestOfSkill()))
          .map(Worth::entry)
          .forEach(pool::add);
    }
    return pool;
  }

  private static Worth worth(MeasuredItem item, Posterior people) {
    ItemModel model = item.model();
    return new Worth(item.entry(), people.expected(model::information));
  }
}
