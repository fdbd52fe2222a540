// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.bank.Exposure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What people and language models reach at one item, side by side, over all tests of the
 * organisation.
 *
 * @param people who have marks in it; of very many the latest
 * @param first the day on which the first of them handed in, by UTC; empty without people
 * @param last the day of the last
 * @param models empty when not measured
 * @param lines always one for what works and one for marks
 */
public record PeopleAndModels(
    int people,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Optional<Exposure> models,
    List<Line> lines) {

  public PeopleAndModels {
    lines = List.copyOf(lines);
  }

  /** What can be reached. */
  public enum What {
    /** All that is asked is done. */
    WORKS,
    /** That, and nothing insecure is found. */
    SECURE,
    /** The share of full marks. */
    MARKS
  }

  /**
   * A figure of both.
   *
   * @param models empty when not measured
   * @param people without a mean while they are too few
   */
  public record Line(What what, Optional<SolveRate> models, PeopleMean people) {}

  /** Whether there is anything to show. */
  public boolean anything() {
    return people > 0 || models.isPresent();
  }
}
