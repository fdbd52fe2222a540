// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.ProblemLimits;
import java.time.Duration;

/**
 * What one run of a program may use.
 *
 * @param time processor time; on the clock it may take about three times as long
 */
public record RunLimits(Duration time, long memoryBytes, long outputBytes) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Limits for programs that belong to no problem: 10 seconds, 512 MiB, 1 MiB. */
  public static RunLimits standard() {
    return new RunLimits(Duration.ofSeconds(10), 512L << 20, 1L << 20);
  }

  /** A problem's limits, with a time limit that may have been derived. */
  public static RunLimits of(ProblemLimits limits, Duration time) {
    return new RunLimits(time, limits.memoryBytes(), limits.outputBytes());
  }

  Duration wall() {
    return time.multipliedBy(3).plus(PATIENCE);
  }
}
