// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.Skill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The page of all items.
 *
 * @param ai how well models solve those that were measured, by hash
 * @param plain those of which a plain prompt does nearly all, by hash
 * @param total how many there are without the filter
 */
public record BankListView(
    ItemFilter filter,
    List<ItemRow> rows,
    Map<String, Exposure> ai,
    Set<String> plain,
    int total,
    List<String> types,
    List<Skill> skills) {

  /** How well models solve an item; empty when not measured. */
  public Optional<Exposure> ai(ItemRow row) {
    return Optional.ofNullable(ai.get(row.hash()));
  }

  /** A skill's name, set in by its depth in the tree. */
  public String indented(Skill skill) {
    return "\u2003".repeat((int) skill.id().chars().filter(c -> c == '.').count()) + skill.name();
  }
}
