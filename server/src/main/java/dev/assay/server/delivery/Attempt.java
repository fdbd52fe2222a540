// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One sitting of a test, by the server's clock.
 *
 * @param seed the option order, and anything else that varies by attempt
 * @param questionsOpen whether further questions may be chosen, where the test adapts
 * @param settled how it ended; empty until what counts is settled
 */
record Attempt(
    UUID id,
    long seed,
    Instant startedAt,
    Instant deadline,
    boolean questionsOpen,
    Optional<Settlement> settled) {

  /** Who ended an attempt. */
  enum Ender {
    CANDIDATE,
    CLOCK
  }

  /**
   * @param receipt SHA-256 over what counted, hex
   */
  record Settlement(Instant at, Ender by, String receipt) {}

  /** Whether nothing more can be entered. */
  boolean isLocked(Instant now) {
    return settled.isPresent() || now.isAfter(deadline);
  }

  /** When the page locked or will lock. */
  Instant lock() {
    return settled.map(Settlement::at).orElse(deadline);
  }
}
