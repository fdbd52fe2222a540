// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.FormPrecision;
import dev.assay.psychometrics.ItemModel;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.Exposure;
import dev.assay.server.bank.ItemParameters;
import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.bank.ItemRows;
import dev.assay.server.bank.MeasuredItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which items of the bank could join a form, or take another's place, the most useful first. */
@Component
@Profile("web")
class Picking {
  private final Bank bank;
  private final OfferedItems offered;
  private final ItemParameters parameters;
  private final ItemRows rows;

  Picking(Bank bank, OfferedItems offered, ItemParameters parameters, ItemRows rows) {
    this.bank = bank;
    this.offered = offered;
    this.parameters = parameters;
    this.rows = rows;
  }

  PickView alternatives(TestVersion draft, Optional<ItemHash> replaced) {
    List<BankEntry> form = new ArrayList<>(bank.entries(draft.items()));
    Optional<BankEntry> old =
        form.stream()
            .filter(entry -> replaced.filter(entry.hash()::equals).isPresent())
            .findFirst();
    old.ifPresent(form::remove);
    Set<String> taken = new HashSet<>();
    form.forEach(entry -> taken.add(entry.slug()));
    old.ifPresent(entry -> taken.add(entry.slug()));
    Adopted figures = parameters.adopted();
    List<ItemModel> models = figures.of(form).stream().map(MeasuredItem::model).toList();
    List<BankEntry> usable = offered.of(draft.blueprint(), draft.rules());
    Map<ItemHash, Exposure> known = offered.known(usable.stream().map(BankEntry::hash).toList());
    List<PickView.Offer> offers =
        usable.stream()
            .filter(entry -> !entry.manifest().practice() && !taken.contains(entry.slug()))
            .filter(entry -> suits(entry, old, draft.blueprint()))
            .map(entry ->
                offer(
                    figures.of(entry),
                    Optional.ofNullable(known.get(entry.hash())),
                    form,
                    models,
                    draft))
            .sorted(
                Comparator.comparing((PickView.Offer offer) -> offer.enemy().isPresent())
                    .thenComparing(offer -> !sameSkill(offer, old))
                    .thenComparingDouble(PickView.Offer::errorAtCut)
                    .thenComparing(offer -> offer.item().title()))
            .toList();
    return new PickView(draft.testId().toString(), draft.name(), old.map(rows::row), offers);
  }

  /** The same type in another's place; for a new item, what the blueprint asks about. */
  private static boolean suits(BankEntry entry, Optional<BankEntry> old, Blueprint blueprint) {
    return old.map(o -> o.manifest().type().equals(entry.manifest().type())).orElse(true)
        && blueprint.covering(entry.manifest().skill()).isPresent();
  }

  private boolean sameSkill(PickView.Offer offer, Optional<BankEntry> old) {
    return old.map(rows::row).filter(row -> row.skill().equals(offer.item().skill())).isPresent();
  }

  private PickView.Offer offer(
      MeasuredItem item,
      Optional<Exposure> ai,
      List<BankEntry> form,
      List<ItemModel> models,
      TestVersion draft) {
    BankEntry entry = item.entry();
    List<ItemModel> together = new ArrayList<>(models);
    together.add(item.model());
    FormPrecision precision = new FormPrecision(together, draft.blueprint().population());
    Optional<String> enemy =
        form.stream()
            .filter(other ->
                other.manifest().enemies().contains(entry.slug())
                    || entry.manifest().enemies().contains(other.slug()))
            .map(other -> other.manifest().title())
            .findFirst();
    return new PickView.Offer(
        rows.row(entry),
        item.difficulty(),
        item.parameters().responses(),
        ai,
        precision.standardError(draft.rules().cut()),
        enemy);
  }
}
