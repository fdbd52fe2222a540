// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Two groups, selected or not: could the difference be chance? */
record TwoByTwo(Selection first, Selection second) {
  /** Tables as unlikely as the one at hand may differ from it in their last digits. */
  private static final double ROUNDING = 1 + 1e-7;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Fisher's exact test, two-sided: all tables with these margins that are no more likely. */
  double fisher() {
    int all = first.total() + second.total();
    int selected = first.selected() + second.selected();
    var tables = HypergeometricDistribution.of(all, selected, first.total());
    double own = tables.probability(first.selected());
    double sum = 0;
    for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
      double chance = tables.probability(k);
      sum += chance <= own * ROUNDING ? chance : 0;
    }
    return Math.min(1, sum);
  }

  /** The difference of the rates in standard errors, pooled; 0 when all or none were selected. */
  double z() {
    double pooled = pooled();
    double variance = pooled * (1 - pooled) * (1.0 / first.total() + 1.0 / second.total());
    return variance > 0 ? (first.rate() - second.rate()) / Math.sqrt(variance) : 0;
  }

  /** Two-sided. */
  double zTest() {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z())));
  }

  /** The smallest count that equal rates would lead one to expect. */
  double fewestExpected() {
    double rarer = Math.min(pooled(), 1 - pooled());
    return rarer * Math.min(first.total(), second.total());
  }

  private double pooled() {
    return (double) (first.selected() + second.selected()) / (first.total() + second.total());
  }
}
