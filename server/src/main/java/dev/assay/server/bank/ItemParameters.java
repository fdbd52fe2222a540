// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where everybody gets the parameters of items from: what a calibration found stands here. */
public interface ItemParameters {

  /** What the current organisation has adopted. */
  Adopted adopted();

  /** The same; until the caller's transaction ends nothing else is adopted. */
  Adopted held();

  /**
   * @param calibration empty when all items are taken by their authors' word
   * @param items by hash, from the calibration; for the others the authors' word stands
   */
  record Adopted(Optional<UUID> calibration, Map<String, Parameters> items) {
    /** The word of the authors alone. */
    public static final Adopted AUTHORS = new Adopted(Optional.empty(), Map.of());

    public Adopted {
      items = Map.copyOf(items);
    }

    /** How an item is taken to measure. */
    public MeasuredItem of(BankEntry entry) {
      Parameters calibrated = items.get(entry.hash().hex());
      return new MeasuredItem(
          entry, calibrated == null ? Parameters.of(entry.model(), Parameters.AUTHOR) : calibrated);
    }

    /** How items are taken to measure, in the same order. */
    public List<MeasuredItem> of(Collection<BankEntry> entries) {
      return entries.stream().map(this::of).toList();
    }
  }
}
