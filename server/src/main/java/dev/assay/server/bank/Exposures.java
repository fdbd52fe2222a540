// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import java.util.Collection;
import java.util.Map;

/** Where everybody learns how well language models solve items. */
public interface Exposures {

  /** What the current organisation knows; an item that was not measured is not there. */
  Map<ItemHash, Exposure> of(Collection<ItemHash> items);
}
