// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemHash;
import java.util.List;
import java.util.UUID;

/**
 * An attempt has begun. Told in the transaction that begins it, so that an item type can note what
 * it holds to until the end.
 *
 * @param items of the form; those of an adaptive test that are chosen later are not among them
 */
public record ItemsGiven(UUID attempt, List<Given> items) {

  public ItemsGiven {
    items = List.copyOf(items);
  }

  /** One of them. */
  public record Given(int position, ItemHash item, String type) {}
}
