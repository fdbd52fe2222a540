// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.ability.FormScoring;
import dev.assay.server.calibration.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The people who reached one item.
 *
 * @param sheets one a person
 * @param others what the other items say of each person's ability, in the same order
 */
record Takers(ItemHash item, List<Sheet> sheets, List<Posterior> others) {
  Takers {
    sheets = List.copyOf(sheets);
    others = List.copyOf(others);
  }

  /**
   * @param all those who did not reach the item are left out
   * @param scale how the other items measure whom
   */
  static Takers of(ItemHash item, List<Sheet> all, Scale scale) {
    Map<Seniority, List<Sheet>> bySeniority = new EnumMap<>(Seniority.class);
    all.stream()
        .filter(sheet -> sheet.categories().containsKey(item))
        .forEach(sheet ->
            bySeniority.computeIfAbsent(sheet.seniority(), _ -> new ArrayList<>()).add(sheet));
    List<Sheet> sheets = new ArrayList<>();
    List<Posterior> others = new ArrayList<>();
    bySeniority.forEach((seniority, own) -> {
      List<ItemHash> form =
          own.stream()
              .flatMap(sheet -> sheet.categories().keySet().stream())
              .filter(other -> !other.equals(item))
              .distinct()
              .toList();
      Population people = scale.population(seniority);
      List<ItemModel> models = form.stream().map(scale::model).toList();
      sheets.addAll(own);
      others.addAll(
          form.isEmpty()
              ? Collections.nCopies(own.size(), Posterior.of(people))
              : new FormScoring(models, people).posteriors(Sheet.matrix(form, own)));
    });
    return new Takers(item, sheets, others);
  }

  /** What each person reached of the item. */
  int[] categories() {
    return sheets.stream()
        .mapToInt(sheet -> Objects.requireNonNull(sheet.categories().get(item)))
        .toArray();
  }

  /** What each person is expected to be able to, from the other items. */
  double[] abilities() {
    return others.stream().mapToDouble(Posterior::mean).toArray();
  }
}
