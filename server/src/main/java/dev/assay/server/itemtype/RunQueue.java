// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemHash;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

/** Where a press of "Run" goes: from the web process, through the database, to a grader. */
public interface RunQueue {

  /** How many runs of one reader may wait at a time. */
  int MOST_WAITING = 3;

  /**
   * Queues a run in the caller's transaction.
   *
   * @param attempt empty for practice and preview
   * @param reader who may read the result: the attempt, the practice session or the account
   * @throws TooManyRuns when the reader has {@link #MOST_WAITING} waiting already
   */
  UUID submit(Optional<UUID> attempt, String reader, ItemHash item, JsonNode request);

  /** How a run stands; empty when there is none of that id for that reader. */
  Optional<RunState> find(UUID run, String reader);

  /**
   * Stops a run in the caller's transaction, waiting or running; what is over stays as it is.
   *
   * @return how it stands then; empty when there is none of that id for that reader
   */
  Optional<RunState> stop(UUID run, String reader);

  /** The reader has as many runs waiting as one may. */
  @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
  final class TooManyRuns extends RuntimeException {
    public TooManyRuns() {
      super("Wait for a run to finish before you start another.");
    }
  }

  /** How a run stands. */
  sealed interface RunState {
    /**
     * @param ahead how many runs are before it
     */
    record Waiting(int ahead) implements RunState {}

    record Running() implements RunState {}

    /**
     * @param item the item it ran against
     * @param result what the item type's run template shows
     */
    record Done(ItemHash item, JsonNode result) implements RunState {}

    /** The reader did not want to wait for it. */
    record Stopped() implements RunState {}

    /** A fault of ours: nothing the candidate did. */
    record Fault() implements RunState {}
  }
}
