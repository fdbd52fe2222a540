// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.Locale;

/** What kind of thing a comment of a review is about. */
public enum Category {
  CORRECTNESS,
  SECURITY,
  CONCURRENCY,
  DATA,
  PERFORMANCE,
  ERRORS,
  COMPATIBILITY,
  TEST;

  /** As files and responses write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
