// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An item as its type understands it. Holds keys, hidden data and rationales: never shown whole.
 */
public interface ItemDocument {
  Manifest manifest();

  /**
   * The programming languages, by the judge's names, that it can be answered in; none where the
   * language is no question.
   */
  default Collection<String> languages() {
    return List.of();
  }

  /**
   * What running its answers takes: languages, libraries and tools, by the names that {@code
   * ./assay languages} knows.
   */
  default Set<String> needs() {
    return Set.copyOf(languages());
  }

  /** How often someone who knows nothing gets it right: 0 to below 1. */
  default double guessing() {
    return 0;
  }

  /**
   * How sharply the item is assumed to tell people apart until there are responses: the slope of
   * its logistic curve, cautiously.
   */
  double assumedDiscrimination();
}
