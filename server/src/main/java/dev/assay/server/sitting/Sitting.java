// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One sitting of a test by a language model. Public for its templates alone.
 *
 * @param run which of those that were asked for together, from 1
 * @param model its name as it was configured then
 * @param simulated whether its answers were written down beforehand
 * @param attempt empty until it has begun
 * @param asked how many items it has been asked so far
 * @param answered how many of these it has an answer to
 * @param items how many the test has, or has at most
 * @param tokens in and out, so far
 * @param cost in the currency of the connection's prices, rounded up to cents
 */
public record Sitting(
    UUID id,
    UUID test,
    UUID invitation,
    UUID connection,
    int run,
    String model,
    boolean simulated,
    State state,
    Optional<Trouble> trouble,
    Optional<UUID> attempt,
    Instant askedAt,
    Optional<Instant> endedAt,
    int asked,
    int answered,
    int items,
    long tokens,
    String cost) {

  /** How far a sitting has come. Of one that ended early, what was answered is marked too. */
  public enum State {
    WAITING,
    RUNNING,
    /** After its last item. */
    HANDED_IN,
    /** By a member of the team. */
    STOPPED,
    /** For a reason that says nothing of what the model can do. */
    BROKEN_OFF
  }

  public boolean isOpen() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /** The key of the state's words in the message bundle. */
  public String key() {
    return "sitting.state." + state;
  }
}
