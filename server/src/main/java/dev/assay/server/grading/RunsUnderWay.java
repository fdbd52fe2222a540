// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The runs that this grader works at the moment, so that one can be let go when its reader stops
 * it. Only the item type's own work is interrupted, never what is written to the database.
 */
@Component
@Profile("grader")
class RunsUnderWay {
  private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

  /** What an item type does with a run. */
  @FunctionalInterface
  interface Work {
    JsonNode result() throws GradingFault;
  }

  /** One run, from before it is taken up until after its end is written. */
  final class Run implements AutoCloseable {
    private final UUID id;
    private boolean stopped;
    private @Nullable Thread worker;

    private Run(UUID id) {
      this.id = id;
    }

    /**
     * Does the work; empty when the run was stopped, before or meanwhile.
     *
     * @param interruptible whether the work may be interrupted
     */
    Optional<JsonNode> result(boolean interruptible, Work work) throws GradingFault {
      if (!begin(interruptible)) {
        return Optional.empty();
      }
      try {
        JsonNode result = work.result();
        return end() ? Optional.of(result) : Optional.empty();
      } catch (GradingFault | RuntimeException fault) {
        if (end()) {
          throw fault;
        }
        return Optional.empty();
      }
    }

    private synchronized boolean begin(boolean interruptible) {
      worker = interruptible && !stopped ? Thread.currentThread() : null;
      return !stopped;
    }

    private synchronized boolean end() {
      if (stopped && worker != null) {
        Thread.interrupted(); // it was meant for the work
      }
      worker = null;
      return !stopped;
    }

    private synchronized void stop() {
      stopped = true;
      if (worker != null) {
        worker.interrupt();
      }
    }

    @Override
    public void close() {
      runs.remove(id, this);
    }
  }

  /** Begins to heed {@link #stop} for a run. */
  Run open(UUID id) {
    Run run = new Run(id);
    runs.put(id, run);
    return run;
  }

  /** Lets go of a run, if it is at work here. */
  void stop(UUID id) {
    Optional.ofNullable(runs.get(id)).ifPresent(Run::stop);
  }
}
