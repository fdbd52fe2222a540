// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import dev.assay.server.token.Secret;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that open one door once, as the product gives them out. */
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

  /** The path of a link that signs a new member of an organisation in. */
  public String member(OrganisationId organisation, Role role, String name) {
    UUID account = UUID.randomUUID();
    Secret secret = Secret.random();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    Tenancy.run(
        organisation,
        () ->
            transactions.executeWithoutResult(_ -> {
              jdbc.sql(
                      """
                      insert into account (id, organisation_id, email, display_name, created_at)
                      values (?, ?, ?, ?, ?)
                      """)
                  .params(account, organisation.value(), account + "@example.org", name, now)
                  .update();
              jdbc.sql("insert into membership values (?, ?, ?, ?)")
                  .params(organisation.value(), account, role.name(), now)
                  .update();
              jdbc.sql(
                      """
                      insert into one_time_link (token_hash, purpose, account_id, organisation_id,
                        created_at, expires_at)
                      values (?, 'SIGN_IN', ?, ?, ?, ?)
                      """)
                  .params(secret.hash(), account, organisation.value(), now, now.plusDays(1))
                  .update();
            }));
    return "/welcome/" + secret.value();
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
