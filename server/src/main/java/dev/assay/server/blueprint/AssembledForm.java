// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.bank.BankEntry;
import java.util.List;

/** The items chosen for a blueprint, in order, and what of the blueprint they do not reach. */
record AssembledForm(List<BankEntry> items, List<Shortfall> shortfalls) {

  AssembledForm {
    items = List.copyOf(items);
    shortfalls = List.copyOf(shortfalls);
  }

  /** What a bank could not give. */
  sealed interface Shortfall {
    /** Fewer items of a type than asked for. */
    record FewItems(String type, int wanted, int found) implements Shortfall {}

    /** No item measures a skill that was asked for. */
    record NoItem(String skill) implements Shortfall {}

    /** Items were left out because they would not fit into the time. */
    record TooLong(int leftOut) implements Shortfall {}
  }
}
