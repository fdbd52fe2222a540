// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.OutputCheck.Finding;
import dev.assay.judge.language.Crash;
import dev.assay.judge.problem.Grading.ByGrader;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * What a program did on one test case. For authors and reviewers: it quotes hidden data.
 *
 * @param name of the test case
 * @param score what a validator said it is worth, or which part of it, see {@code share}
 * @param share whether {@code score} is a part, from 0 to 1, of what the case is worth
 * @param note why the verdict is what it is
 * @param message what the package's validator said to the judge
 * @param near when its time was close to the limit
 * @param feedback the run in full, on samples and where it failed; see {@link CandidateReport} for
 *     who may see it
 */
public record CaseResult(
    String name,
    Verdict verdict,
    Duration time,
    long memoryBytes,
    OptionalDouble score,
    boolean share,
    String note,
    String message,
    Crash crash,
    Optional<NearLimit> near,
    Optional<SampleFeedback> feedback) {

  /** Our fault. */
  static CaseResult fault(String name, String reason) {
    return new CaseResult(
        name,
        Verdict.JE,
        Duration.ZERO,
        0,
        OptionalDouble.empty(),
        false,
        reason,
        "",
        Crash.silent(),
        Optional.empty(),
        Optional.empty());
  }

  /** What a check says of something that did not run. */
  static CaseResult checked(String name, Finding finding) {
    return new CaseResult(
        name,
        finding.right() ? Verdict.AC : Verdict.WA,
        Duration.ZERO,
        0,
        finding.score(),
        finding.share(),
        finding.note(),
        finding.message(),
        Crash.silent(),
        Optional.empty(),
        Optional.empty());
  }

  /** This result of a later pass, with what was most in all passes so far. */
  CaseResult after(CaseResult earlier, int pass) {
    return new CaseResult(
        name,
        verdict,
        time.compareTo(earlier.time) > 0 ? time : earlier.time,
        Math.max(memoryBytes, earlier.memoryBytes),
        score,
        share,
        note.isEmpty() ? note : "pass " + pass + ": " + note,
        message,
        crash,
        near,
        feedback);
  }

  /** This result with another way to show the run. */
  CaseResult showing(UnaryOperator<SampleFeedback> way) {
    return with(near, feedback.map(way));
  }

  /** The same with what is to say of a time close to the limit. */
  CaseResult with(Optional<NearLimit> nearLimit) {
    return with(nearLimit, feedback);
  }

  private CaseResult with(Optional<NearLimit> nearLimit, Optional<SampleFeedback> shown) {
    return new CaseResult(
        name, verdict, time, memoryBytes, score, share, note, message, crash, nearLimit, shown);
  }

  /** What it earns in a legacy group: what a validator says counts only for what it accepts. */
  double score(ByGrader grader) {
    return accepted() ? score.orElse(grader.acceptScore()) : grader.rejectScore();
  }

  boolean accepted() {
    return verdict.accepted();
  }
}
