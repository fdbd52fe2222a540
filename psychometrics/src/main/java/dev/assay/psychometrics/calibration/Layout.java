// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Population;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/**
 * Where everything that is estimated is in one vector. A slope that items share comes first and is
 * there once; then the items; last, for each free population, its mean and the logarithm of its
 * standard deviation.
 */
final class Layout implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final int[][] places;
  private final boolean[] shares;
  private final boolean tied;
  private final boolean[] free;
  private final int[] populations;
  private final int size;

  /**
   * @param shares for each item whether it shares its slope
   * @param free for each group of persons whether its mean and spread are estimated
   */
  Layout(List<Curve> curves, boolean[] shares, boolean[] free) {
    this.shares = shares;
    this.free = free;
    places = new int[curves.size()][];
    boolean any = false;
    for (boolean share : shares) {
      any |= share;
    }
    tied = any;
    int next = any ? 1 : 0;
    for (int j = 0; j < places.length; j++) {
      places[j] = new int[curves.get(j).size()];
      for (int m = 0; m < places[j].length; m++) {
        places[j][m] = m == 0 && shares[j] ? 0 : next++;
      }
    }
    populations = new int[free.length];
    for (int group = 0; group < free.length; group++) {
      populations[group] = next;
      next += free[group] ? 2 : 0;
    }
    size = next;
  }

  int size() {
    return size;
  }

  /** Whether there is a shared slope, at place 0. */
  boolean tied() {
    return tied;
  }

  boolean shares(int item) {
    return shares[item];
  }

  int place(int item, int parameter) {
    return places[item][parameter];
  }

  double[] of(int item, double[] all) {
    double[] own = new double[places[item].length];
    for (int m = 0; m < own.length; m++) {
      own[m] = all[places[item][m]];
    }
    return own;
  }

  void put(int item, double[] own, double[] all) {
    for (int m = 0; m < own.length; m++) {
      all[places[item][m]] = own[m];
    }
  }

  int groups() {
    return free.length;
  }

  boolean free(int group) {
    return free[group];
  }

  /** Where a free population's mean is; the logarithm of its standard deviation is next to it. */
  int population(int group) {
    return populations[group];
  }

  /** N(0, 1) where nothing is estimated. */
  Population population(int group, double[] all) {
    return free[group]
        ? new Population(all[populations[group]], Math.exp(all[populations[group] + 1]))
        : new Population(0, 1);
  }

  void put(int group, Population population, double[] all) {
    all[populations[group]] = population.mean();
    all[populations[group] + 1] = Math.log(population.standardDeviation());
  }

  /** Whether a free population stays where the quadrature has points. */
  boolean admissible(int group, double[] all) {
    double mean = all[populations[group]];
    double logSpread = all[populations[group] + 1];
    return Double.isFinite(mean)
        && Double.isFinite(logSpread)
        && PopulationFit.within(new Population(mean, Math.exp(logSpread)));
  }
}
