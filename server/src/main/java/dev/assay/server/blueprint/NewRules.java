// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.api.Required;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.Rules.Navigation;
import dev.assay.server.blueprint.Rules.ReportDetail;
import dev.assay.server.page.Refusal;
import java.util.Optional;

/**
 * Rules as the API takes them; what is left out stays as it is.
 *
 * @param minutes 5 to 240
 * @param cut the ability below which a candidate is not shortlisted, -4 to 4
 * @param adapts whether questions with options are chosen for each candidate by the answers so far
 * @param adaptive how; what is usual when left out
 * @param pairs whether one item of each two of a kind is worked alone; only with the policy {@code
 *     measured} and where questions are not chosen one by one
 */
record NewRules(
    Optional<Integer> minutes,
    Optional<Navigation> navigation,
    Optional<AiPolicy> aiPolicy,
    Optional<Double> cut,
    Optional<ReportDetail> reportDetail,
    Optional<Boolean> adapts,
    Optional<NewAdaptive> adaptive,
    Optional<Boolean> pairs) {

  /**
   * @param fewest questions, 1 to 40
   * @param most questions, 1 to 40
   * @param error that is small enough to end the section, 0.1 to 0.9
   * @param untilSure whether being 95 % sure of the side of the cut ends it too
   * @param mostShown the share of candidates that no question is meant to be shown to more often,
   *     0.1 to 1
   */
  record NewAdaptive(
      Optional<Integer> fewest,
      Optional<Integer> most,
      Optional<Double> error,
      Optional<Boolean> untilSure,
      Optional<Double> mostShown) {
    Adaptive over(Adaptive before) {
      String field = "rules.adaptive.";
      int mostItems =
          Required.between(field + "most", most.orElse(before.most()), 1, Adaptive.MOST_ITEMS);
      return new Adaptive(
          Required.between(
              field + "fewest", fewest.orElse(Math.min(before.fewest(), mostItems)), 1, mostItems),
          mostItems,
          Required.between(
              field + "error",
              error.orElse(before.error()),
              Adaptive.LEAST_ERROR,
              Adaptive.MOST_ERROR),
          untilSure.orElse(before.untilSure()),
          Required.between(
              field + "mostShown",
              mostShown.orElse(before.mostShown()),
              Adaptive.LEAST_SHOWN,
              1.0));
    }
  }

  Rules over(Rules before) {
    AiPolicy policy = aiPolicy.orElse(before.aiPolicy());
    Optional<Adaptive> section =
        adapts.orElse(before.adaptive().isPresent() || adaptive.isPresent())
            ? Optional.of(adaptive(before.adaptive().orElse(Adaptive.PROPOSED)))
            : Optional.empty();
    boolean mayPair = Rules.mayPair(policy, section);
    if (pairs.orElse(false) && !mayPair) {
      throw Refusal.field(
          "rules.pairs", "needs the policy measured, and questions that are not chosen one by one");
    }
    return new Rules(
        Required.between(
            "rules.minutes",
            minutes.orElse(before.minutes()),
            Rules.LEAST_MINUTES,
            Rules.MOST_MINUTES),
        navigation.orElse(before.navigation()),
        policy,
        Required.between("rules.cut", cut.orElse(before.cut()), -4.0, 4.0),
        reportDetail.orElse(before.reportDetail()),
        section,
        mayPair && pairs.orElse(before.pairs()));
  }

  private Adaptive adaptive(Adaptive before) {
    return adaptive.map(some -> some.over(before)).orElse(before);
  }
}
