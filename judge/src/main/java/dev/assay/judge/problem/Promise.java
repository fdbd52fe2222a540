// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a package says of one of its submissions. */
public sealed interface Promise {

  /** The verdicts that keep the promise, as a report shows them; empty for none in particular. */
  Set<Verdict> expected();

  /** The verdict over all test data is one of these. */
  record Overall(Set<Verdict> expected) implements Promise {
    public Overall {
      expected = Set.copyOf(expected);
    }

    static Overall of(Verdict verdict) {
      return new Overall(Set.of(verdict));
    }
  }

  /** Accepted, with less than the full score. */
  record Partly() implements Promise {
    @Override
    public Set<Verdict> expected() {
      return Set.of(Verdict.AC);
    }
  }

  /** All of these hold, case by case. */
  record ByCases(Set<Verdict> expected, List<Requirement> requirements) implements Promise {
    public ByCases {
      expected = Set.copyOf(expected);
      requirements = List.copyOf(requirements);
    }
  }

  /** Nothing: the folder is not one that promises. */
  record Nothing() implements Promise {
    @Override
    public Set<Verdict> expected() {
      return Set.of();
    }
  }

  /**
   * What holds for some of the cases.
   *
   * @param cases which cases
   * @param permitted every one of them has a verdict of these
   * @param required at least one of them has a verdict of these
   * @param score the score of the group that {@code cases} names, or of the submission
   * @param message stands in at least one message of the validator to the judge
   * @param lowerBound whether the slowest of them bounds the time limit from below
   */
  record Requirement(
      CasePattern cases,
      Set<Verdict> permitted,
      Set<Verdict> required,
      Optional<ScoreRange> score,
      Optional<String> message,
      boolean lowerBound) {
    public Requirement {
      permitted = Set.copyOf(permitted);
      required = Set.copyOf(required);
    }
  }

  /** Both ends belong to it. */
  record ScoreRange(double least, double most) {
    /** Whether a score lies in it, with room for rounding. */
    public boolean holds(double score) {
      return score >= least - 1e-9 && score <= most + 1e-9;
    }
  }
}
