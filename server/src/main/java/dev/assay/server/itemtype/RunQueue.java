// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemHash;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Where a press of "Run" goes: from the web process, through the database, to a grader. */
public interface RunQueue {

  /**
   * Queues a run in the caller's transaction.
   *
   * @param attempt empty for practice and preview
   * @param reader who may read the result: the attempt, the practice session or the account
   */
  UUID submit(Optional<UUID> attempt, String reader, ItemHash item, JsonNode request);

  /** How a run stands; empty when there is none of that id for that reader. */
  Optional<RunState> find(UUID run, String reader);

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

    /** A fault of ours: nothing the candidate did. */
    record Fault() implements RunState {}
  }
}
