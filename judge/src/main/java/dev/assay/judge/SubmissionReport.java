// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A labelled submission: what its package promises and what came of it.
 *
 * @param submission path from the package root
 * @param language its name, or what the package calls a language that is not here
 * @param expected the verdicts that keep the promise
 * @param verdict as packages name verdicts; empty when it could not be judged
 * @param agrees whether the promise is kept; empty when there is none or no verdict
 * @param score for scoring problems
 * @param detail the finer verdict, where it happened, and why it does not agree
 */
public record SubmissionReport(
    String packageName,
    String submission,
    String language,
    List<Verdict> expected,
    Optional<Verdict> verdict,
    Optional<Boolean> agrees,
    Duration time,
    long memoryBytes,
    OptionalDouble score,
    String detail) {

  public SubmissionReport {
    expected = List.copyOf(expected);
  }
}
