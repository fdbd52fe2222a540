// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.server.tenancy.OrganisationId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published tests for tests that are not about making them: rules and no items. */
@TestComponent
public class TestTests {
  private final JdbcClient jdbc;
  private final TestHouse house;
  private final Clock clock;

  TestTests(JdbcClient jdbc, TestHouse house, Clock clock) {
    this.jdbc = jdbc;
    this.house = house;
    this.clock = clock;
  }

  /** The id of a new test of 40 minutes with one published version. */
  public UUID published(OrganisationId organisation, String name) {
    UUID test = UUID.randomUUID();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    house.inside(
        organisation,
        () -> {
          jdbc.sql("insert into test (id, organisation_id, name, created_at) values (?, ?, ?, ?)")
              .params(test, organisation.value(), name, now)
              .update();
          return jdbc.sql(
                  """
                  insert into test_version
                    (id, organisation_id, test_id, number, blueprint, rules, created_at, published_at)
                  values (?, ?, ?, 1, '{}', '{"minutes":40,"navigation":"free","aiPolicy":"off",
                    "cut":0.0,"reportDetail":"summary"}', ?, ?)
                  """)
              .params(UUID.randomUUID(), organisation.value(), test, now, now)
              .update();
        });
    return test;
  }
}
