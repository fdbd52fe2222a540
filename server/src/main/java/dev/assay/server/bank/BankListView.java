// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.Skill;
import java.util.List;

/**
 * The page of all items.
 *
 * @param total how many there are without the filter
 */
public record BankListView(
    ItemFilter filter, List<ItemRow> rows, int total, List<String> types, List<Skill> skills) {

  /** A skill's name, set in by its depth in the tree. */
  public String indented(Skill skill) {
    return "\u2003".repeat((int) skill.id().chars().filter(c -> c == '.').count()) + skill.name();
  }
}
