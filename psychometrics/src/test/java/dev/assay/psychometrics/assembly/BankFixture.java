// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.simulation.BankPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Banks with all that requirements can speak of. */
final class BankFixture {
  static final int SKILLS = 4;
  static final int KEYS = 3;

  private BankFixture() {}

  static List<FormItem> bank(int items, RandomGenerator random) {
    List<ItemModel> models = BankPlan.of(items, 1.2).draw(random);
    List<FormItem> bank = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      Set<String> enemies =
          random.nextInt(8) == 0 && i > 0 ? Set.of("item-" + random.nextInt(i)) : Set.of();
      bank.add(
          new FormItem(
              "item-" + i,
              models.get(i),
              random.nextDouble(0.8, 3),
              random.nextDouble(0, 0.4),
              Map.of("skill", "s" + random.nextInt(SKILLS), "key", "k" + random.nextInt(KEYS)),
              enemies));
    }
    return bank;
  }

  /** Whether a form meets a requirement, by the form itself. */
  static boolean holds(Requirement requirement, Form form) {
    if (requirement instanceof Requirement.Minutes minutes) {
      return form.minutes() <= minutes.most() + 1e-6;
    }
    double sum = form.items().stream().mapToDouble(requirement::coefficient).sum();
    return sum >= requirement.least() - 1e-6 && sum <= requirement.most() + 1e-6;
  }

  static boolean hasEnemies(Form form) {
    return form.items().stream()
        .anyMatch(
            one -> form.items().stream().anyMatch(other -> other != one && one.enemyOf(other)));
  }
}
