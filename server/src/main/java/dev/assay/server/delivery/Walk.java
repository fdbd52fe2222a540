// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.page.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way through a form. Where one cannot go back, an item is given when it is reached, and not
 * before; one step at a time, and each step closes the item behind it.
 */
@Component
class Walk {
  private final Forms forms;
  private final Questions questions;
  private final ItemStates states;
  private final Clock clock;

  Walk(Forms forms, Questions questions, ItemStates states, Clock clock) {
    this.forms = forms;
    this.questions = questions;
    this.states = states;
    this.clock = clock;
  }

  static boolean linear(Seat seat) {
    return seat.rules().linear();
  }

  /** The last item that the candidate may know of; the whole form where one moves freely. */
  int reached(Seat seat, Attempt attempt) {
    return linear(seat) ? states.furthest(attempt.id()) : Integer.MAX_VALUE;
  }

  /** Whether an item is open now. */
  boolean isOpen(Seat seat, Attempt attempt, int position) {
    return !linear(seat) || position == states.furthest(attempt.id());
  }

  /** When items were closed by going on; empty where one moves freely. */
  Map<Integer, Instant> leftAt(Seat seat, Attempt attempt) {
    return linear(seat) ? states.leftAt(attempt.id()) : Map.of();
  }

  /**
   * Goes to an item of a running attempt; where the test adapts, that is when it is chosen. Going
   * twice is going once.
   *
   * @return false when the test adapts and has come to its end: no item follows
   * @throws Refusal when there is no such item, or the way there is closed
   */
  @Transactional
  boolean goTo(Seat seat, Attempt attempt, int position) {
    int last = forms.length(seat, attempt).items();
    if (position < 1 || position > (seat.rules().adaptive().isPresent() ? last + 1 : last)) {
      throw unknown();
    }
    if (linear(seat)) {
      int furthest = states.furthest(attempt.id());
      if (position < furthest) {
        throw closed("Item " + position + " was left; in this test one cannot go back.");
      }
      if (position > furthest + 1) {
        throw closed("Item " + (furthest + 1) + " comes first; items come one after the other.");
      }
    }
    if (seat.rules().adaptive().isPresent() && !questions.reach(attempt.id(), position)) {
      return false;
    }
    states.see(
        attempt.id(),
        seat.organisation(),
        position,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
    return true;
  }

  static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "position", "There is no item at this position.");
  }

  static Refusal closed(String why) {
    return Refusal.of(HttpStatus.CONFLICT, "position", why);
  }
}
