// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.time.Duration;
import java.time.Instant;

/** Whether a save counts, by when it was made and when it came. */
enum Arrival {
  /** Came before the lock. Counts. */
  IN_TIME,
  /** Made before the lock and came within {@link #GRACE} after it. Counts, and is marked. */
  ARRIVED_LATE,
  /** Does not count; is kept and shown, and a person decides. */
  TOO_LATE;

  /** How long after the lock a save that was made before it may still arrive. */
  static final Duration GRACE = Duration.ofMinutes(2);

  /**
   * @param lock when the page locked
   * @param madeAt by the page's clock, corrected to the server's
   * @param lateness how long after the lock it came, our own outages not counted
   */
  static Arrival of(Instant lock, Instant madeAt, Duration lateness) {
    if (!lateness.isPositive()) {
      return IN_TIME;
    }
    return !madeAt.isAfter(lock) && lateness.compareTo(GRACE) <= 0 ? ARRIVED_LATE : TOO_LATE;
  }
}
