// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Norms;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The scores of everybody who sat the test.
 *
 * @param bins of half a unit from -3 to 3; the outermost hold what lies beyond
 * @param percentiles of these people, the lowest first
 */
public record Distribution(List<Bin> bins, List<Percentile> percentiles) {
  /** Fewer people are no norm group. */
  static final int NORM_GROUP = 20;

  private static final double LOWEST = -3;
  private static final double WIDTH = 0.5;
  private static final int BINS = 12;
  private static final List<Integer> PERCENTS = List.of(10, 25, 50, 75, 90);

  public Distribution {
    bins = List.copyOf(bins);
    percentiles = List.copyOf(percentiles);
  }

  /** How many scores lie from one ability up to another. */
  public record Bin(double from, double to, int people) {}

  /**
   * @param percent of the people have at most this ability
   */
  public record Percentile(int percent, Figure ability) {}

  static Distribution of(List<Ability> abilities) {
    int[] counts = new int[BINS];
    for (Ability ability : abilities) {
      counts[Math.clamp((int) Math.floor((ability.theta() - LOWEST) / WIDTH), 0, BINS - 1)]++;
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(new Bin(LOWEST + i * WIDTH, LOWEST + (i + 1) * WIDTH, counts[i]));
    }
    return new Distribution(
        bins, PERCENTS.stream().map(percent -> percentile(percent, abilities)).toList());
  }

  private static Percentile percentile(int percent, List<Ability> abilities) {
    return new Percentile(
        percent,
        Figure.of(
            abilities.size(),
            NORM_GROUP,
            () ->
                OptionalDouble.of(
                    Norms.of(abilities, List.of(percent)).percentiles().getFirst().ability())));
  }

  /** The most people in one bin, at least one. */
  public int highest() {
    return Math.max(1, bins.stream().mapToInt(Bin::people).max().orElse(1));
  }
}
