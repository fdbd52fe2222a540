// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.ItemGrid;
import dev.assay.psychometrics.assembly.FormItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The items that adaptive tests choose from. Immutable and thread-safe; made once for all. */
public final class AdaptiveBank {
  private final List<FormItem> items;
  private final ItemGrid grid;
  private final List<List<Integer>> enemies;

  private AdaptiveBank(List<FormItem> items, ItemGrid grid, List<List<Integer>> enemies) {
    this.items = items;
    this.grid = grid;
    this.enemies = enemies;
  }

  public static AdaptiveBank of(List<FormItem> items) {
    List<FormItem> all = List.copyOf(items);
    List<List<Integer>> enemies = new ArrayList<>();
    for (FormItem item : all) {
      enemies.add(
          IntStream.range(0, all.size()).filter(i -> all.get(i).enemyOf(item)).boxed().toList());
    }
    return new AdaptiveBank(
        all, ItemGrid.of(all.stream().map(FormItem::model).toList()), List.copyOf(enemies));
  }

  public List<FormItem> items() {
    return items;
  }

  ItemGrid grid() {
    return grid;
  }

  /** Positions of the items that must not be shown beside this one. */
  List<Integer> enemies(int item) {
    return enemies.get(item);
  }
}
