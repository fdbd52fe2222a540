// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How well somebody tells signals from noise, and how readily they call something a signal (Green
 * and Swets 1966), for yes/no answers. Rates are corrected in the log-linear way, half a case added
 * to each count and one to each total, so that all or none found still gives a number (Hautus 1995,
 * Behavior Research Methods 27, 46-51).
 *
 * @param sensitivity d': the distance of signal and noise in standard deviations, 0 for guessing
 * @param criterion c: above 0 for who speaks up rarely, below 0 for who speaks up readily
 */
public record SignalDetection(double sensitivity, double criterion) {
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  /**
   * From what was seen.
   *
   * @param hits of the signals, how many were called one
   * @param falseAlarms of the noise, how much was called a signal
   */
  public static SignalDetection of(int hits, int signals, int falseAlarms, int noise) {
    double hit = quantile(hits, signals);
    double alarm = quantile(falseAlarms, noise);
    return new SignalDetection(hit - alarm, -(hit + alarm) / 2);
  }

  private static double quantile(int called, int all) {
    if (called < 0 || called > all) {
      throw new IllegalArgumentException(called + " of " + all);
    }
    return STANDARD_NORMAL.inverseCumulativeProbability((called + 0.5) / (all + 1));
  }
}
