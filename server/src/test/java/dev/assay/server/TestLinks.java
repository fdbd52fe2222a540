// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.server.token.Secret;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The link that a fresh installation prints for its first owner. */
@TestComponent
public class TestLinks {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  TestLinks(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The path of a link that sets up an organisation, once. */
  public String owner() {
    Secret secret = Secret.random();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    transactions.executeWithoutResult(_ ->
        jdbc.sql(
                """
                insert into one_time_link (token_hash, purpose, created_at, expires_at)
                values (?, 'OWNER', ?, ?)
                """)
            .params(secret.hash(), now, now.plusDays(1))
            .update());
    return "/welcome/" + secret.value();
  }
}
