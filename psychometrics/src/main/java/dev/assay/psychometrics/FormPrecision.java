// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How precisely a form will measure people of a population, before anyone has sat it. Immutable.
 */
public final class FormPrecision {
  private static final ContinuousDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private final List<ItemModel> items;
  private final Population population;
  private final Posterior people;

  public FormPrecision(Collection<? extends ItemModel> items, Population population) {
    this.items = List.copyOf(items);
    this.population = population;
    this.people = Posterior.of(population);
  }

  /** Fisher information of the whole form. */
  public double information(double theta) {
    return items.stream().mapToDouble(item -> item.information(theta)).sum();
  }

  /**
   * The standard error that a score at this ability will have: the population counts as one more
   * piece of evidence, so that it is never above the population's own spread.
   */
  public double standardError(double theta) {
    return Math.sqrt(posteriorVariance(theta));
  }

  /** The standard error of a typical member of the population: root of the mean square. */
  public double standardError() {
    return Math.sqrt(people.expected(this::posteriorVariance));
  }

  /** The share of the variance between people that is not error: 0 to 1. */
  public double reliability() {
    double variance = population.standardDeviation() * population.standardDeviation();
    return Math.clamp(1 - people.expected(this::posteriorVariance) / variance, 0, 1);
  }

  /**
   * The share of the population that falls on its true side of a cut (Rudner's index: scores are
   * normal around the ability, with the information's variance).
   */
  public double rightSideOf(double cut) {
    return people.expected(theta ->
        STANDARD_NORMAL.cumulativeProbability(
            Math.abs(theta - cut) * Math.sqrt(information(theta))));
  }

  private double posteriorVariance(double theta) {
    double spread = population.standardDeviation();
    return 1 / (information(theta) + 1 / (spread * spread));
  }
}
