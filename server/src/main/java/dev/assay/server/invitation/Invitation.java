// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One candidate asked to sit one test, as the team sees it.
 *
 * @param timeMultiplier more time than others have; private, no ranking shows it
 */
public record Invitation(
    UUID id,
    UUID testVersion,
    String name,
    Optional<String> email,
    double timeMultiplier,
    Instant createdAt,
    Instant expiresAt,
    State state) {

  /** How far the candidate has come. */
  public enum State {
    INVITED,
    OPENED,
    STARTED,
    SUBMITTED,
    DECLINED,
    EXPIRED,
    CANCELLED
  }

  /** Whether a reminder, a new date or a cancellation still makes sense. */
  public boolean isOpen() {
    return state == State.INVITED || state == State.OPENED || state == State.EXPIRED;
  }

  public boolean isRunning() {
    return state == State.STARTED;
  }
}
