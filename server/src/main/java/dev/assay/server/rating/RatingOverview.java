// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How rating stands in the current organisation. */
@Component
@Profile("web")
class RatingOverview {
  private final RatingRule rule;
  private final JdbcClient jdbc;

  RatingOverview(RatingRule rule, JdbcClient jdbc) {
    this.rule = rule;
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  RatingState current() {
    return new RatingState(
        rule.raters(),
        count(
            "select count(*) from rating_task t where settled_at is null and "
                + RatingTasks.CURRENT),
        count("select count(*) from membership where role in ('OWNER','RECRUITER','REVIEWER')"));
  }

  private int count(String query) {
    return jdbc.sql(query).query(Integer.class).single();
  }
}
