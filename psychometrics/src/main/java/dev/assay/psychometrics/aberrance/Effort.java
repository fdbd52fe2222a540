// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether somebody tried: an answer that came in less than a tenth of the time that is usual for
 * its item was hardly worked out (Wise and Ma 2012: normative threshold of 10 per cent). The share
 * of the others is the effort (Wise and Kong, <i>Applied Measurement in Education</i> 18, 2005).
 *
 * @param rapid items answered rapidly, by number
 * @param share of the answers that were not rapid; 1 without any
 * @param validated how often {@link #low} was wrong in simulation
 */
public record Effort(List<Integer> rapid, double share, ErrorRates validated) {
  private static final double TENTH = 0.1;

  /** With less effort a score says little about ability (Wise and Kong 2005). */
  private static final double ENOUGH = 0.9;

  /** Of {@link #low}. */
  public static final ErrorRates VALIDATED =
      new ErrorRates(
          "20 items of 2 to 6 minutes, lognormal times, spreads 0.25 between people and 0.45 within;"
              + " 5,000 who worked and 1,000 who gave the last 5 items 15 seconds each",
          2005,
          "effort below 0.9",
          0.0,
          0.92);

  public Effort {
    rapid = List.copyOf(rapid);
  }

  /** Whether the effort is below 0.9. */
  public boolean low() {
    return share < ENOUGH;
  }

  /**
   * @param times one an item, 0 for none
   * @param usual the usual time of each item, see {@link #usual}
   */
  public static Effort of(double[] times, double[] usual) {
    List<Integer> rapid = new ArrayList<>();
    int answered = 0;
    for (int j = 0; j < times.length; j++) {
      if (LognormalTimes.taken(times[j])) {
        answered++;
        if (times[j] < TENTH * usual[j]) {
          rapid.add(j);
        }
      }
    }
    double share = answered == 0 ? 1 : 1 - (double) rapid.size() / answered;
    return new Effort(rapid, share, VALIDATED);
  }

  /** The median time of each item, which a few who click through do not move; 0 without times. */
  public static double[] usual(double[][] times) {
    double[] usual = new double[times.length == 0 ? 0 : times[0].length];
    for (int j = 0; j < usual.length; j++) {
      int item = j;
      double[] sorted =
          Arrays.stream(times)
              .mapToDouble(person -> person[item])
              .filter(LognormalTimes::taken)
              .sorted()
              .toArray();
      usual[j] = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
    return usual;
  }
}
