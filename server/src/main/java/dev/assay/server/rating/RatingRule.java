// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many people rate an answer in the current organisation: two, unless its owner has said that
 * one does, of all tests or of the one at hand. Every method is part of the caller's transaction.
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

  /** SQL: how many rate answers of attempt {@code a}, where {@code :raters} is the usual. */
  static final String OF_ATTEMPT =
      """
      coalesce((select q.raters from rating_rule_of_test q
        join test_version v on v.test_id = q.test_id where v.id = a.test_version_id), :raters)
      """;

  /** What holds for tests of which nothing else was said. */
  int raters() {
    return jdbc.sql("select raters from rating_rule").query(Integer.class).optional().orElse(USUAL);
  }

  /** What holds for an attempt. */
  int ratersOf(UUID attempt) {
    return jdbc.sql("select " + OF_ATTEMPT + " from attempt a where a.id = :attempt")
        .param("raters", raters())
        .param("attempt", attempt)
        .query(Integer.class)
        .single();
  }

  /**
   * Says what holds for one test; what was said of all tests holds for it again when empty.
   *
   * @return false when the organisation has no such test
   */
  boolean set(UUID test, OptionalInt raters, UUID by) {
    boolean known =
        jdbc.sql("select exists (select 1 from test where id = ?)")
            .param(test)
            .query(Boolean.class)
            .single();
    if (known) {
      jdbc.sql("delete from rating_rule_of_test where test_id = ?").param(test).update();
      raters.ifPresent(number ->
          jdbc.sql(
                  """
                  insert into rating_rule_of_test (test_id, organisation_id, raters, account_id, at)
                  values (?, ?, ?, ?, ?)
                  """)
              .params(
                  test,
                  Tenancy.required().value(),
                  number,
                  by,
                  clock.instant().atOffset(ZoneOffset.UTC))
              .update());
    }
    return known;
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
