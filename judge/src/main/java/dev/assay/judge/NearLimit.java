// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.time.Duration;
import java.util.Locale;

/**
 * What is to say of a case whose time was close to the limit: the load of the machine could have
 * decided, so it was run again, and the fastest run counts, since load can only slow a program
 * down.
 *
 * @param runs how often it was run, the first time included
 */
public record NearLimit(int runs, Duration fastest, Duration slowest) {
  /**
   * Processor time that is killed without a second look begins here, as a multiple of the limit.
   */
  private static final double FAR = 1.1;

  private static final double CLOSE = 0.9;

  /** What programs may use beyond the limit before they are killed; less is too slow, but close. */
  static Duration margin(Duration limit) {
    return Duration.ofMillis(Math.round(limit.toMillis() * (FAR - 1)) + 100);
  }

  static boolean isNear(Duration time, Duration limit) {
    return time.toNanos() >= CLOSE * limit.toNanos()
        && time.compareTo(limit.plus(margin(limit))) < 0;
  }

  /** One run that was close to the limit. */
  static NearLimit once(Duration time) {
    return new NearLimit(1, time, time);
  }

  NearLimit and(Duration time) {
    return new NearLimit(
        runs + 1,
        time.compareTo(fastest) < 0 ? time : fastest,
        time.compareTo(slowest) > 0 ? time : slowest);
  }

  /** In words for a person. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "close to the time limit: run %d times, %.2f to %.2f s, the fastest counts",
        runs,
        fastest.toMillis() / 1e3,
        slowest.toMillis() / 1e3);
  }
}
