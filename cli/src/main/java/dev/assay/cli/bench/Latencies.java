// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.util.Arrays;

/**
 * How long each of many requests took.
 *
 * @param sorted in nanoseconds, of those that went well
 * @param errors how many did not
 * @param seconds from the first to the last
 */
record Latencies(long[] sorted, int errors, double seconds) {

  static Latencies of(long[] nanos, int errors, double seconds) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(sorted, errors, seconds);
  }

  /** Several rounds as one. */
  Latencies and(Latencies other) {
    long[] both = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
    System.arraycopy(other.sorted, 0, both, sorted.length, other.sorted.length);
    return of(both, errors + other.errors, seconds + other.seconds);
  }

  static Latencies none() {
    return new Latencies(new long[0], 0, 0);
  }

  double perSecond() {
    return seconds == 0 ? 0 : sorted.length / seconds;
  }

  /**
   * The time within which this share of the requests was answered, by nearest rank.
   *
   * @param share such as 0.99
   */
  double millis(double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e6;
  }
}
