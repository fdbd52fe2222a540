// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.psychometrics.ShareInterval;
import java.util.List;

/**
 * A figure of some ads with the 95 % interval that chance leaves.
 *
 * @param name the month, skill or place it is of; a skill's id in {@code id}
 * @param ads how many it rests on
 */
public record Bar(String id, String name, int ads, double value, double low, double high) {
  private static final double Z = 1.959963984540054;

  /** A share, with Wilson's interval (1927, JASA 22, 209-212). */
  static Bar share(String id, String name, long with, int of) {
    ShareInterval found = ShareInterval.of(with, of);
    return new Bar(id, name, of, found.share(), found.low(), found.high());
  }

  /**
   * A median, with the interval between two of the sorted values that the binomial distribution
   * gives (Conover, Practical Nonparametric Statistics, section 3.2), the outermost for few.
   */
  static Bar median(String name, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    int from = (int) Math.max(0, Math.floor((n - Z * Math.sqrt(n)) / 2) - 1);
    double middle = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    return new Bar("", name, n, middle, sorted.get(from), sorted.get(n - 1 - from));
  }
}
