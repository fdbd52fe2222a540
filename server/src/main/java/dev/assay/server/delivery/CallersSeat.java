// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Caller.Candidate;
import dev.assay.server.access.Callers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The seat of the candidate who makes the current request. */
@Component
class CallersSeat {
  private final Seats seats;

  CallersSeat(Seats seats) {
    this.seats = seats;
  }

  Seat seat() {
    return Callers.current()
        .flatMap(caller ->
            caller instanceof Candidate(var invitation, _)
                ? Optional.of(invitation)
                : Optional.empty())
        .map(seats::byInvitation)
        .orElseThrow(() -> new IllegalStateException("not called by a candidate"));
  }

  /** The seat, if its test has been started. */
  Optional<Seat> started() {
    return Optional.of(seat()).filter(seat -> seat.attempt().isPresent());
  }
}
