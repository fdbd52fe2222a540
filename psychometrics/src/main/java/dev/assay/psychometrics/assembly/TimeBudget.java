// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import java.time.Duration;

/** What is left of a time limit. */
final class TimeBudget {
  private final long end;

  TimeBudget(Duration limit) {
    end = System.nanoTime() + limit.toNanos();
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** One of so many equal parts of what is left. */
  Duration part(int of) {
    return left().dividedBy(of);
  }

  boolean isUp() {
    return left().isZero();
  }
}
