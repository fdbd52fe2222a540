// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.List;
import java.util.Optional;

/**
 * What became of reading an item's folder.
 *
 * @param document the item; empty when a finding is an error
 * @param findings everything an author should know
 */
public record ReadItem(ItemHash hash, Optional<ItemDocument> document, List<Finding> findings) {

  public ReadItem {
    findings = List.copyOf(findings);
  }
}
