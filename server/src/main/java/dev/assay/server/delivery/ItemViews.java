// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;

/** What a candidate may see of the bank's items. */
interface ItemViews {

  /**
   * @param seed the attempt's
   */
  CandidateView of(ItemHash item, long seed);
}
