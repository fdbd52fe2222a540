// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.scoring.Score;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How one invited candidate stands. Says nothing of extra time: no ranking does.
 *
 * @param email empty when the candidate was invited by link only
 */
public record Standing(
    UUID invitation, String name, Optional<String> email, Stage stage, Progress progress) {

  /** Where the candidate is on the way from invitation to score. */
  public sealed interface Progress {
    /** Invited and not begun. */
    record Invited() implements Progress {}

    /** Will not take part: the candidate declined, or the invitation was cancelled or ran out. */
    record Out() implements Progress {}

    /**
     * At work.
     *
     * @param answered items with an answer so far
     */
    record Running(UUID attempt, int answered, int items, Instant deadline) implements Progress {}

    /**
     * Handed in.
     *
     * @param faults items that our own fault keeps from being graded
     * @param unrated items that people still have to rate
     */
    record Grading(UUID attempt, Instant submitted, int graded, int items, int faults, int unrated)
        implements Progress {}

    /**
     * Scored, from what is graded.
     *
     * @param faults items that our own fault keeps from being graded
     * @param unrated items that people still have to rate; the score is without them
     */
    record Scored(UUID attempt, Instant submitted, Score score, int faults, int unrated)
        implements Progress {}
  }

  /** As hiring managers see it, who write to candidates without reading their addresses. */
  Standing withoutAddress() {
    return new Standing(invitation, name, Optional.empty(), stage, progress);
  }

  /** The score, when there is one. */
  public Optional<Progress.Scored> scored() {
    return progress instanceof Progress.Scored scored ? Optional.of(scored) : Optional.empty();
  }
}
