// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.api.Required;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.Rules.Navigation;
import dev.assay.server.blueprint.Rules.ReportDetail;
import java.util.Optional;

/**
 * Rules as the API takes them; what is left out stays as it is.
 *
 * @param minutes 5 to 240
 * @param cut the ability below which a candidate is not shortlisted, -4 to 4
 */
record NewRules(
    Optional<Integer> minutes,
    Optional<Navigation> navigation,
    Optional<AiPolicy> aiPolicy,
    Optional<Double> cut,
    Optional<ReportDetail> reportDetail) {

  Rules over(Rules before) {
    return new Rules(
        Required.between(
            "rules.minutes",
            minutes.orElse(before.minutes()),
            Rules.LEAST_MINUTES,
            Rules.MOST_MINUTES),
        navigation.orElse(before.navigation()),
        aiPolicy.orElse(before.aiPolicy()),
        Required.between("rules.cut", cut.orElse(before.cut()), -4.0, 4.0),
        reportDetail.orElse(before.reportDetail()));
  }
}
