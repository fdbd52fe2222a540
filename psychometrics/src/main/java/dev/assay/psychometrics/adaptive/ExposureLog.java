// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import java.util.Arrays;

/** How often each item of a bank has been shown, over all sittings. Thread-safe. */
public final class ExposureLog {
  private final int[] shown;
  private final int[] considered;
  private int sittings;

  public ExposureLog(int items) {
    shown = new int[items];
    considered = new int[items];
  }

  synchronized void begin() {
    sittings++;
  }

  synchronized void show(int item) {
    shown[item]++;
  }

  /** An item was the best left for a person, whether it was shown or not. */
  synchronized void consider(int item) {
    considered[item]++;
  }

  /** Whether an item may be shown once more and stay within a share of the sittings so far. */
  synchronized boolean mayShow(int item, double share) {
    return shown[item] + 1 <= Math.ceil(share * sittings);
  }

  public synchronized int sittings() {
    return sittings;
  }

  /** The share of sittings in which an item was shown. */
  public synchronized double rate(int item) {
    return sittings == 0 ? 0 : shown[item] / (double) sittings;
  }

  /** The share of sittings in which an item was the best left at some point. */
  synchronized double consideredRate(int item) {
    return sittings == 0 ? 0 : considered[item] / (double) sittings;
  }

  /** The share of sittings in which the item that was shown most often was shown. */
  public synchronized double highestRate() {
    return sittings == 0 ? 0 : Arrays.stream(shown).max().orElse(0) / (double) sittings;
  }

  /** The share of items that nobody has been shown. */
  public synchronized double neverShown() {
    return Arrays.stream(shown).filter(count -> count == 0).count() / (double) shown.length;
  }

  /**
   * The share of items that two people have in common, on average over pairs (Chen, Ankenmann and
   * Spray, <i>Journal of Educational Measurement</i> 40, 2003).
   */
  public synchronized double overlap() {
    double common = 0;
    double all = 0;
    for (int count : shown) {
      common += (double) count * (count - 1);
      all += count;
    }
    return sittings < 2 ? 0 : common / (all * (sittings - 1));
  }
}
