// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many people rate an answer in the current organisation: two, unless its owner has said that
 * one does. Every method is part of the caller's transaction.
 */
@Component
class RatingRule {
  static final int USUAL = 2;

  private final JdbcClient jdbc;
  private final Clock clock;

  RatingRule(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  int raters() {
    return jdbc.sql("select raters from rating_rule").query(Integer.class).optional().orElse(USUAL);
  }

  void set(int raters, UUID by) {
    jdbc.sql(
            """
            insert into rating_rule (organisation_id, raters, account_id, at)
            values (:organisation, :raters, :by, :now)
            on conflict (organisation_id) do update
              set raters = excluded.raters, account_id = excluded.account_id, at = excluded.at
            """)
        .param("organisation", Tenancy.required().value())
        .param("raters", raters)
        .param("by", by)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
