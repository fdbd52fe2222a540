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
  /** 95 of 100 draws of a normal distribution lie so many standard deviations around its mean. */
  private static final double NORMAL_95 = 1.96;

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
    return value.map(Measure::signed).orElse("");
  }

  /** Where the 95 % interval of a difference begins, in points; empty with too few. */
  public String low() {
    return bound(-1).map(Measure::signed).orElse("");
  }

  /** Where it ends. */
  public String high() {
    return bound(1).map(Measure::signed).orElse("");
  }

  /** Whether the 95 % interval lies on one side of nothing: -1, 1, or 0 when it does not. */
  int side() {
    return bound(-1).filter(low -> low > 0).isPresent()
        ? 1
        : bound(1).filter(high -> high < 0).isPresent() ? -1 : 0;
  }

  private Optional<Double> bound(int side) {
    return value.flatMap(mean -> error.map(own -> mean + side * NORMAL_95 * own));
  }

  private static String signed(double share) {
    long points = Math.round(100 * share);
    return (points < 0 ? "\u2212" : points > 0 ? "+" : "") + Math.abs(points);
  }
}
