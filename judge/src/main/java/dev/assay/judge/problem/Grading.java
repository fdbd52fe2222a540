// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the results in a group become the result of the group. */
public sealed interface Grading {

  /**
   * The legacy format's default grader.
   *
   * @param breakOnReject whether judging of the group ends at the first rejection
   * @param ignoreSample on the root only: the result is that of the secret data
   * @param program flags of the package's own grader, when it has the last word
   */
  record ByGrader(
      boolean breakOnReject,
      VerdictMode verdictMode,
      ScoreMode scoreMode,
      boolean ignoreSample,
      boolean acceptIfAnyAccepted,
      double acceptScore,
      double rejectScore,
      double least,
      double most,
      Optional<List<String>> program)
      implements Grading {

    /** What holds when nothing is said. */
    public static ByGrader standard() {
      return new ByGrader(
          true,
          VerdictMode.WORST_ERROR,
          ScoreMode.SUM,
          false,
          false,
          1,
          0,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Optional.empty());
    }
  }

  /**
   * The 2025-09 format's scoring.
   *
   * @param most the maximum score; empty when unbounded
   * @param requirePass names of earlier groups without which this one is not run
   */
  record ByMaximum(OptionalDouble most, Aggregation aggregation, List<String> requirePass)
      implements Grading {
    public ByMaximum {
      requirePass = List.copyOf(requirePass);
    }
  }

  /** Which rejection is a group's. */
  enum VerdictMode {
    WORST_ERROR,
    FIRST_ERROR,
    ALWAYS_ACCEPT
  }

  /** How scores add up in the legacy format. */
  enum ScoreMode {
    SUM,
    AVG,
    MIN,
    MAX
  }

  /** How scores add up in the 2025-09 format. */
  enum Aggregation {
    PASS_FAIL,
    SUM,
    MIN
  }
}
