// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a published test allows and promises, as the candidate meets it. */
record TestRules(int minutes, Navigation navigation, AiPolicy aiPolicy, ReportDetail reportDetail) {

  /** How one moves between items. */
  enum Navigation {
    FREE,
    LINEAR
  }

  /** Whether help by a model is allowed. */
  enum AiPolicy {
    OFF,
    ALLOWED,
    MEASURED
  }

  /** How much of the result the candidate sees. */
  enum ReportDetail {
    SUMMARY,
    GROUPS,
    FULL
  }

  static TestRules of(JsonNode rules) {
    return new TestRules(
        rules.path("minutes").asInt(40),
        named(Navigation.class, rules, "navigation", Navigation.FREE),
        named(AiPolicy.class, rules, "aiPolicy", AiPolicy.OFF),
        named(ReportDetail.class, rules, "reportDetail", ReportDetail.GROUPS));
  }

  private static <E extends Enum<E>> E named(
      Class<E> type, JsonNode rules, String field, E otherwise) {
    String name = rules.path(field).asString("");
    return name.isEmpty() ? otherwise : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
