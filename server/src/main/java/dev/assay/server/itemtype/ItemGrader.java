// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemFiles;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** How an item type is graded. One bean a type, in the type's own package. */
public interface ItemGrader {

  /** The name of the item type. */
  String type();

  /**
   * Grades what counts. The same item, response and seed give the same outcome.
   *
   * @param response empty when the candidate entered nothing
   * @throws GradingFault when the fault is ours: the grading is tried again and costs no point
   */
  GradeOutcome grade(ItemFiles item, Optional<JsonNode> response, long seed) throws GradingFault;

  /**
   * Grades what counts in an attempt, for types to which it matters which.
   *
   * @param attempt the attempt it is an answer of
   */
  default GradeOutcome grade(ItemFiles item, Optional<JsonNode> response, long seed, UUID attempt)
      throws GradingFault {
    return grade(item, response, seed);
  }

  /**
   * Runs what the candidate has so far against what the candidate may see.
   *
   * @return what the page shows, safe for the candidate's eyes
   * @throws GradingFault when the fault is ours
   */
  JsonNode run(ItemFiles item, JsonNode request) throws GradingFault;

  /**
   * Runs for an attempt, for types in which a run costs something of it.
   *
   * @param attempt empty for practice and preview
   */
  default JsonNode run(ItemFiles item, JsonNode request, Optional<UUID> attempt)
      throws GradingFault {
    return run(item, request);
  }

  /**
   * Whether an interrupt ends a run soon and spoils nothing that is kept for others. A run that
   * cannot be interrupted goes on to its own limits when nobody waits for it any more.
   */
  default boolean interruptible() {
    return false;
  }

  /** What came of grading. */
  sealed interface GradeOutcome {}

  /**
   * People have to rate the answer before it has marks; see {@link RatedType}.
   *
   * @param found what the program can say of it, kept until then
   */
  record Unrated(JsonNode found) implements GradeOutcome {}

  /**
   * The time of one go is over; what was done is kept, and the next go takes it up. No try is
   * counted.
   *
   * @param progress for the log
   */
  record Unfinished(String progress) implements GradeOutcome {}

  /**
   * @param share of full marks, 0 to 1
   * @param detail how the share came about, for the team's page; what of it a candidate may see is
   *     the report template's business
   */
  record Marks(double share, JsonNode detail) implements GradeOutcome {
    public Marks {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("not a share of full marks: " + share);
      }
    }
  }

  /** A fault of ours: no sandbox, no database, a package that does not load. */
  final class GradingFault extends Exception {
    public GradingFault(String message) {
      super(message);
    }

    public GradingFault(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
