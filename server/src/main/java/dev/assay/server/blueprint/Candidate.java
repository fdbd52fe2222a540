// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.psychometrics.ItemModel;
import dev.assay.server.bank.BankEntry;

/**
 * An item that may be chosen for a form.
 *
 * @param model how it is taken to measure
 * @param skill the skill of the blueprint that it counts for
 * @param gain the information that it is worth, less what it costs to have it
 */
record Candidate(BankEntry entry, ItemModel model, String skill, double gain) {

  String type() {
    return entry.manifest().type();
  }

  double minutes() {
    return entry.manifest().minutes();
  }

  /** Whether one of the two gives the other away. */
  boolean enemyOf(Candidate other) {
    return entry.manifest().enemies().contains(other.entry.slug())
        || other.entry.manifest().enemies().contains(entry.slug());
  }
}
