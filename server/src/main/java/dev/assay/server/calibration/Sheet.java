// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One attempt as calibration takes it.
 *
 * @param version of the test that was sat
 * @param seniority of the test
 * @param submitted when it was handed in
 * @param categories reached, by item; what was not reached, or has no grade through our fault, is
 *     not in it
 */
public record Sheet(
    UUID attempt,
    UUID invitation,
    UUID version,
    Seniority seniority,
    Instant submitted,
    Map<ItemHash, Integer> categories) {
  public Sheet {
    categories = Map.copyOf(categories);
  }
}
