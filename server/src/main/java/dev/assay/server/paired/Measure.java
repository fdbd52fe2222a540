// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.paired;

import java.util.Arrays;
import java.util.Optional;

/**
 * A mean, with its standard error once there are enough to say one.
 *
 * @param value empty where there is none to take the mean of
 * @param error the standard error; empty with too few
 * @param from how many it is the mean of
 * @param needed how many it takes to say an error
 */
public record Measure(Optional<Double> value, Optional<Double> error, int from, int needed) {

  /** The mean of independent values; its error is their standard deviation over √n. */
  static Measure of(double[] values, int needed) {
    int n = values.length;
    if (n == 0) {
      return new Measure(Optional.empty(), Optional.empty(), 0, needed);
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return new Measure(
        Optional.of(mean),
        n < Math.max(2, needed) ? Optional.empty() : Optional.of(Math.sqrt(squares / (n - 1) / n)),
        n,
        needed);
  }

  /** Whether it takes more to say how sure it is. */
  public boolean tooFew() {
    return error.isEmpty();
  }

  /** The value in percent of full marks; empty without one. */
  public String percent() {
    return value.map(share -> Math.round(100 * share) + "\u00a0%").orElse("");
  }

  /** The error in percentage points; empty without one. */
  public String points() {
    return error.map(share -> String.valueOf(Math.round(100 * share))).orElse("");
  }

  /** A difference in percentage points, with its sign; empty without a value. */
  public String difference() {
    return value
        .map(share -> Math.round(100 * share))
        .map(points -> (points < 0 ? "\u2212" : points > 0 ? "+" : "") + Math.abs(points))
        .orElse("");
  }
}
