// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where scores get the parameters of items from. */
public interface ItemParameters {

  /** What the current organisation's scores rest on now. */
  Adopted adopted();

  /**
   * @param calibration empty when all items are taken by their authors' word
   * @param items by hash, from the calibration; for the others the authors' word stands
   */
  record Adopted(Optional<UUID> calibration, Map<String, Evidence.Parameters> items) {
    /** The word of the authors alone. */
    public static final Adopted AUTHORS = new Adopted(Optional.empty(), Map.of());

    public Adopted {
      items = Map.copyOf(items);
    }
  }
}
