// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.bank.Exposure;
import dev.assay.server.bank.ItemRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The page on which an item is chosen for a form.
 *
 * @param replaced the item whose place it takes; empty when it is added
 */
public record PickView(String test, String name, Optional<ItemRow> replaced, List<Offer> offers) {

  /**
   * @param difficulty of 100 developers of its seniority, how many get it right
   * @param responses how many people's answers that rests on; none for its author's word
   * @param ai how well models solve it; empty when not measured
   * @param errorAtCut the standard error at the cut with this item
   * @param enemy an item of the form that gives this one away or is given away by it
   */
  public record Offer(
      ItemRow item,
      int difficulty,
      OptionalInt responses,
      Optional<Exposure> ai,
      double errorAtCut,
      Optional<String> enemy) {}
}
