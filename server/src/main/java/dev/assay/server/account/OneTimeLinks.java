// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.token.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that open one door once: set-up, demo sign-in, password reset, joining. */
@Component
class OneTimeLinks {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final String baseUrl;

  OneTimeLinks(JdbcClient jdbc, Clock clock, @Value("${assay.url}") String baseUrl) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** What a link is for. */
  enum Purpose {
    /** Sets up the first organisation. */
    OWNER,
    /** Signs in without a password: the demo. */
    SIGN_IN,
    PASSWORD_RESET,
    /** Lets a new member choose a password. */
    JOIN
  }

  /** A door that a valid link opens. */
  record Door(Purpose purpose, Optional<UUID> account, Optional<UUID> organisation) {}

  /** Makes a link and returns its address; the secret in it is stored nowhere. */
  @Transactional
  String create(
      Purpose purpose, @Nullable UUID account, @Nullable UUID organisation, Duration valid) {
    Secret secret = Secret.random();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into one_time_link (token_hash, purpose, account_id, organisation_id, created_at,
                                       expires_at)
            values (:hash, :purpose, :account, :organisation, :now, :expires)
            """)
        .param("hash", secret.hash())
        .param("purpose", purpose.name())
        .param("account", account)
        .param("organisation", organisation)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", now.plus(valid).atOffset(ZoneOffset.UTC))
        .update();
    return baseUrl + "/welcome/" + secret.value();
  }

  /** What the link would open, without using it: opening by GET changes nothing. */
  @Transactional(readOnly = true)
  Optional<Door> look(String token) {
    return jdbc.sql(
            """
            select purpose, account_id, organisation_id from one_time_link
            where token_hash = :hash and used_at is null and expires_at > :now
            """)
        .param("hash", new Secret(token).hash())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Door(
                Purpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class))))
        .optional();
  }

  /** Uses the link up; empty when somebody was quicker. */
  @Transactional
  Optional<Door> use(String token) {
    Optional<Door> door = look(token);
    int used =
        jdbc.sql(
                """
                update one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
            .param("hash", new Secret(token).hash())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    return used == 1 ? door : Optional.empty();
  }
}
