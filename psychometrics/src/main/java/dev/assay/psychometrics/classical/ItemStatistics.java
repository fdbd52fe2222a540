// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One item.
 *
 * @param answered how many persons answered it
 * @param counts how often each category was reached, from 0
 * @param difficulty the mean category as a share of the highest that occurs, 0 to 1: for right or
 *     wrong the share who were right, called p; empty when nobody answered
 * @param restCorrelation with the sum of the other items, over the complete rows: the corrected
 *     point-biserial; empty when either does not vary
 * @param alphaWithout what alpha would be without the item
 */
public record ItemStatistics(
    int answered,
    List<Integer> counts,
    OptionalDouble difficulty,
    OptionalDouble restCorrelation,
    OptionalDouble alphaWithout) {

  public ItemStatistics {
    counts = List.copyOf(counts);
  }
}
