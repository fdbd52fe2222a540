// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

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
    double share = with / (double) of;
    double spread = Z * Z / of;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Z * Math.sqrt((share * (1 - share) + spread / 4) / of) / (1 + spread);
    return new Bar(id, name, of, share, Math.max(0, middle - half), Math.min(1, middle + half));
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
