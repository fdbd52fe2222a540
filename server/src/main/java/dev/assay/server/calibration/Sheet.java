// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import java.util.Map;

/**
 * One attempt as calibration takes it.
 *
 * @param seniority of the test
 * @param categories reached, by item; what was not reached, or has no grade through our fault, is
 *     not in it
 */
record Sheet(Seniority seniority, Map<ItemHash, Integer> categories) {
  Sheet {
    categories = Map.copyOf(categories);
  }
}
