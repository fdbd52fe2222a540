// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.util.Locale;

/** A probability in words. */
public enum Likelihood {
  ALMOST_CERTAIN(0.95),
  LIKELY(0.8),
  RATHER_LIKELY(0.6),
  EVEN(0.4),
  RATHER_UNLIKELY(0.2),
  UNLIKELY(0.05),
  VERY_UNLIKELY(0);

  private final double from;

  Likelihood(double from) {
    this.from = from;
  }

  public static Likelihood of(double probability) {
    for (Likelihood word : values()) {
      if (probability >= word.from) {
        return word;
      }
    }
    return VERY_UNLIKELY;
  }

  /** The key of its words in the message bundle. */
  public String key() {
    return "shortlist.likelihood." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
