// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Organisations for tests, and what is in their rows of the database. */
@TestComponent
public class TestHouse {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  TestHouse(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  public OrganisationId organisation(String name) {
    OrganisationId id = new OrganisationId(UUID.randomUUID());
    inside(
        id,
        () ->
            jdbc.sql("insert into organisation (id, name, created_at) values (?, ?, ?)")
                .params(id.value(), name, clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    return id;
  }

  /** Does work in a transaction that sees the organisation's rows. */
  public <R> R inside(OrganisationId organisation, Supplier<R> work) {
    return Tenancy.call(organisation, () -> transactions.execute(_ -> work.get()));
  }
}
