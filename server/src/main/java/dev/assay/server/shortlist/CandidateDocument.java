// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.psychometrics.Ability;
import dev.assay.server.scoring.Score;
import dev.assay.server.shortlist.Standing.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a candidate stands, as the API tells it.
 *
 * @param progress INVITED, OUT, RUNNING, GRADING or SCORED
 * @param result once scored
 */
record CandidateDocument(
    UUID invitation,
    String name,
    Optional<String> email,
    Stage stage,
    String progress,
    Optional<Result> result) {

  /** An ability and its standard error. */
  record Measure(double theta, double standardError) {
    static Measure of(Ability ability) {
      return new Measure(ability.theta(), ability.standardError());
    }
  }

  /**
   * @param ability empty with too few items to say
   */
  record Skill(String skill, int items, Optional<Measure> ability) {}

  /**
   * @param aboveCut the probability that the ability is above the cut
   * @param missing items that the score is without: our fault, or not yet rated
   * @param unrated those of them that people still have to rate
   * @param provisional whether it rests on authors' estimates
   */
  record Result(
      Measure ability,
      double aboveCut,
      double cut,
      List<Skill> skills,
      int missing,
      int unrated,
      boolean provisional,
      Instant submitted) {
    static Result of(Progress.Scored scored) {
      Score score = scored.score();
      return new Result(
          Measure.of(score.ability()),
          score.aboveCut(),
          score.evidence().cut(),
          score.skills().stream()
              .map(skill ->
                  new Skill(skill.skill(), skill.items(), skill.ability().map(Measure::of)))
              .toList(),
          score.missing(),
          scored.unrated(),
          score.provisional(),
          scored.submitted());
    }
  }

  static CandidateDocument of(Standing standing) {
    return new CandidateDocument(
        standing.invitation(),
        standing.name(),
        standing.email(),
        standing.stage(),
        word(standing.progress()),
        standing.scored().map(Result::of));
  }

  static String word(Progress progress) {
    return switch (progress) {
      case Progress.Invited _ -> "INVITED";
      case Progress.Out _ -> "OUT";
      case Progress.Running _ -> "RUNNING";
      case Progress.Grading _ -> "GRADING";
      case Progress.Scored _ -> "SCORED";
    };
  }
}
