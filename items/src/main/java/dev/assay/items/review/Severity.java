// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.Locale;

/**
 * How much a defect matters. Each step up weighs twice as much unless its author says otherwise.
 */
public enum Severity {
  /** Worth a word, no reason to hold the change back. */
  MINOR(1),
  /** Must not be merged as it is. */
  MAJOR(2),
  /** Harms people, money or data soon after it is merged. */
  CRITICAL(4);

  private final int weight;

  Severity(int weight) {
    this.weight = weight;
  }

  /** What a defect of this severity usually weighs. */
  public int weight() {
    return weight;
  }

  /** As files and responses write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
