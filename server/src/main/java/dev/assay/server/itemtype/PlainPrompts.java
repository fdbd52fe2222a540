// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemHash;
import java.util.Collection;
import java.util.Map;

/** Where everybody learns of which items a plain prompt does nearly all. */
public interface PlainPrompts {

  /** What grading found in the current organisation; an item of which it did not is not there. */
  Map<ItemHash, PlainPrompt> of(Collection<ItemHash> items);
}
