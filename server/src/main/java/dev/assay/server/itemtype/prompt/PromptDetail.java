// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.PromptScore;
import dev.assay.items.prompt.PromptSettings;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.itemtype.RatedCriterion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the marks of a prompt came about. It tells of no hidden case and of no answer to one.
 *
 * @param model as the organisation calls it; empty where people rated
 * @param simulated whether its answers were written down beforehand
 * @param own mean score of the prompt, 0 to 1
 * @param plain mean score of the plain prompt on the same cases
 * @param measures whether the plain prompt left enough to be done; else {@code own} is the share of
 *     full marks, and not the lift
 * @param lift the share of full marks
 * @param error standard error of the lift
 * @param spread of the runs of one case
 * @param tokens a call, on average
 * @param budget tokens that a call may cost; 0 where nothing is said
 */
record PromptDetail(
    Outcome outcome,
    Optional<String> model,
    boolean simulated,
    Optional<PromptSettings> settings,
    int cases,
    int runs,
    double own,
    double plain,
    boolean measures,
    double lift,
    double error,
    double spread,
    long tokens,
    int budget,
    List<PromptScore.Part> checks,
    List<PromptScore.Part> groups,
    Optional<UUID> rating,
    int raters,
    List<RatedCriterion> criteria) {

  /** What became of a prompt. */
  enum Outcome {
    EXECUTED,
    RATED,
    /** Nothing was handed in. */
    NOTHING
  }

  static PromptDetail nothing() {
    return rated(Outcome.NOTHING, Optional.empty(), 0, List.of());
  }

  static PromptDetail rated(UUID rating, int raters, List<RatedCriterion> criteria) {
    return rated(Outcome.RATED, Optional.of(rating), raters, criteria);
  }

  private static PromptDetail rated(
      Outcome outcome, Optional<UUID> rating, int raters, List<RatedCriterion> criteria) {
    return new PromptDetail(
        outcome,
        Optional.empty(),
        false,
        Optional.empty(),
        0,
        0,
        0,
        0,
        true,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        rating,
        raters,
        criteria);
  }

  static PromptDetail executed(
      PromptScore score,
      ModelConnection model,
      boolean simulated,
      PromptSettings settings,
      PromptDocument item) {
    return new PromptDetail(
        Outcome.EXECUTED,
        Optional.of(model.model()),
        simulated,
        Optional.of(settings),
        item.hidden().size(),
        item.runs(),
        score.lift().own(),
        score.lift().plain(),
        score.lift().measures(),
        score.lift().share(),
        score.lift().error(),
        score.spread(),
        Math.round(score.tokens()),
        item.budget().orElse(0),
        score.checks(),
        score.groups(),
        Optional.empty(),
        0,
        List.of());
  }
}
