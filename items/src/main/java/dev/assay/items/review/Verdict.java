// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.Locale;

/** How a review ends. */
public enum Verdict {
  APPROVE,
  /** The change must not be merged as it is. */
  CHANGES;

  /** As files and responses write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
