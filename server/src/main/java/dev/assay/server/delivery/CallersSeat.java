// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Caller.Candidate;
import dev.assay.server.access.Callers;
import dev.assay.server.page.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The seat of the candidate who makes the current request. */
@Component
class CallersSeat {
  private final Seats seats;
  private final Clock clock;

  CallersSeat(Seats seats, Clock clock) {
    this.seats = seats;
    this.clock = clock;
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

  /** The seat, whose test has been started. */
  Seat started() {
    Seat seat = seat();
    if (seat.attempt().isEmpty()) {
      throw conflict("The test has not been started.");
    }
    return seat;
  }

  /** The seat, whose invitation is neither withdrawn nor over. */
  Seat admitted() {
    Seat seat = seat();
    return switch (seat.stage(clock.instant())) {
      case OPEN, RUNNING, FINISHED, DECLINED -> seat;
      case CANCELLED -> throw Refusal.because(HttpStatus.GONE, "This invitation was withdrawn.");
      case EXPIRED ->
          throw Refusal.because(
              HttpStatus.GONE, "This invitation has ended. You can ask for another date.");
    };
  }

  /** The seat, where something can be entered now. */
  Seat running() {
    Seat seat = admitted();
    return switch (seat.stage(clock.instant())) {
      case RUNNING -> seat;
      case FINISHED -> throw conflict("The test is over.");
      case DECLINED -> throw conflict("The invitation was declined.");
      case OPEN, CANCELLED, EXPIRED -> throw conflict("The test has not been started.");
    };
  }

  private static Refusal conflict(String why) {
    return Refusal.because(HttpStatus.CONFLICT, why);
  }
}
