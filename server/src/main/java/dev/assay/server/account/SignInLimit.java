// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: so many failures in a quarter of an hour for one address or from one place,
 * and no password is looked at until some are older than that. Counted in the database, so that
 * more web processes are not more guesses.
 */
@Component
class SignInLimit {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int PER_EMAIL = 8;
  static final int PER_SOURCE = 60;

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInLimit(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  boolean exhausted(String email, String source) {
    return failures("email", email) >= PER_EMAIL || failures("source", source) >= PER_SOURCE;
  }

  @Transactional
  void failed(String email, String source) {
    jdbc.sql("delete from sign_in_failure where at < :since").param("since", since()).update();
    jdbc.sql("insert into sign_in_failure (email, source, at) values (:email, :source, :now)")
        .param("email", email)
        .param("source", source)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional
  void succeeded(String email) {
    jdbc.sql("delete from sign_in_failure where email = :email").param("email", email).update();
  }

  private int failures(String column, String value) {
    return jdbc.sql(
            "select count(*) from sign_in_failure where " + column + " = :value and at >= :since")
        .param("value", value)
        .param("since", since())
        .query(Integer.class)
        .single();
  }

  private OffsetDateTime since() {
    return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
  }
}
