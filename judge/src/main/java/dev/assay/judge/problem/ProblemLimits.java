// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.time.Duration;
import java.util.Optional;

/**
 * What a submission may use up.
 *
 * @param time the stated time limit; empty when it follows from the slowest accepted submission
 * @param toTimeLimit the limit is at least this many times the slowest accepted submission
 * @param toTooSlow a submission promised to be too slow takes at least this many times the limit
 * @param resolution a derived limit is a multiple of this
 */
public record ProblemLimits(
    Optional<Duration> time,
    double toTimeLimit,
    double toTooSlow,
    Duration resolution,
    long memoryBytes,
    long outputBytes,
    long codeBytes,
    Duration compilationTime,
    long compilationMemoryBytes,
    Duration validationTime,
    long validationMemoryBytes,
    long validationOutputBytes,
    int validationPasses) {

  /** The time limit that follows from the slowest submission that must not be too slow. */
  public Duration derived(Duration slowest, ProblemFormat format) {
    double seconds = slowest.toNanos() / 1e9 * toTimeLimit;
    double step = resolution.toNanos() / 1e9;
    double steps = seconds / step;
    double whole = format == ProblemFormat.LEGACY ? Math.floor(steps + 0.5) : Math.ceil(steps);
    return Duration.ofNanos((long) (Math.max(1, whole) * step * 1e9));
  }
}
