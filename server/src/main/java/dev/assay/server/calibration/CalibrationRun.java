// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One calibration of an organisation.
 *
 * @param number from 1
 * @param askedBy who started it; empty when the account is gone
 * @param askedAt answers handed in until then are used
 * @param end empty while it is under way
 */
public record CalibrationRun(
    UUID id, int number, String askedBy, Instant askedAt, Optional<End> end) {

  /** How it ended. */
  public enum Outcome {
    DONE,
    /** No seniority has been tested often enough yet. */
    TOO_FEW,
    /** A fault of ours, several times over. */
    FAILED;

    /** The message key of the outcome. */
    public String key() {
      return "calibration.outcome." + name();
    }
  }

  /**
   * @param persons whose answers were used
   * @param items how many have an estimate
   * @param logLikelihood marginal, without prior terms; empty when nothing was estimated
   * @param converged whether the estimation ended where it should
   * @param people how able those who were tested are
   */
  public record End(
      Instant at,
      Outcome outcome,
      int persons,
      int items,
      Optional<Double> logLikelihood,
      boolean converged,
      List<People> people) {
    public End {
      people = List.copyOf(people);
    }
  }

  /** Whether it has estimates. */
  public boolean done() {
    return end.filter(known -> known.outcome() == Outcome.DONE).isPresent();
  }

  /** The message key of how it stands. */
  public String key() {
    return end.map(known -> known.outcome().key()).orElse("calibration.outcome.under-way");
  }
}
