// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.UncertainItem;
import java.util.Optional;

/**
 * What a calibration found of one item.
 *
 * @param responses how many people it rests on
 * @param item with its errors; empty when the author's estimate stays
 */
record Finding(ItemHash hash, int responses, Kind kind, Optional<UncertainItem> item) {

  /** Whether there is an estimate, and why not. */
  enum Kind {
    ESTIMATED,
    /** Everybody reached the same category. */
    CONSTANT,
    /** Nobody has reached one of the item's categories. */
    GAPS,
    /** The answers do not say how sure an estimate would be. */
    UNSURE;

    /** The message key of the finding. */
    String key() {
      return "calibration.finding." + name();
    }
  }

  static Finding without(ItemHash hash, int responses, Kind kind) {
    return new Finding(hash, responses, kind, Optional.empty());
  }
}
