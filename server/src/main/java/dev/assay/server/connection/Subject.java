// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import java.util.Optional;
import java.util.UUID;

/**
 * Why a model is asked.
 *
 * @param attempt whose answer rests on it; the exchange is exported and deleted with it
 * @param position of the item in the attempt
 * @param purpose one word, the asking feature's own: {@code assistant}
 * @param run which of several answers to the same request, from 1
 * @param needed whether nobody can go on with the item without an answer: then the clock stands
 *     still from a failure until the next answer
 */
public record Subject(
    Optional<UUID> attempt, Optional<Integer> position, String purpose, int run, boolean needed) {

  /** On nobody's account. */
  public static Subject of(String purpose) {
    return new Subject(Optional.empty(), Optional.empty(), purpose, 1, false);
  }

  public static Subject of(UUID attempt, int position, String purpose) {
    return new Subject(Optional.of(attempt), Optional.of(position), purpose, 1, false);
  }

  public Subject run(int number) {
    return new Subject(attempt, position, purpose, number, needed);
  }

  /** For an item that cannot be worked on without the model. */
  public Subject asNeeded() {
    return new Subject(attempt, position, purpose, run, true);
  }
}
