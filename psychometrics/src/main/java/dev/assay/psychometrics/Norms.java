// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * What abilities people of one group have, to read a single ability by.
 *
 * @param people how many the group has
 * @param percentiles in the order asked for
 */
public record Norms(int people, List<Percentile> percentiles) {

  public Norms {
    percentiles = List.copyOf(percentiles);
  }

  /**
   * @param percent of the group are at or below the ability
   */
  public record Percentile(int percent, double ability) {}

  /**
   * Percentiles that are unbiased by the median, whatever the distribution (definition 8 of Hyndman
   * and Fan, <i>The American Statistician</i> 50, 1996).
   *
   * @throws IllegalArgumentException when there is nobody, or a percentage is not between 0 and 100
   */
  public static Norms of(List<Ability> group, List<Integer> percents) {
    if (group.isEmpty()) {
      throw new IllegalArgumentException("nobody is in the norm group");
    }
    double[] sorted = group.stream().mapToDouble(Ability::theta).sorted().toArray();
    Quantile quantile = Quantile.withDefaults();
    return new Norms(
        group.size(),
        percents.stream()
            .map(percent -> new Percentile(percent, quantile.evaluate(sorted, percent / 100.0)))
            .toList());
  }
}
