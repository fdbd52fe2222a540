// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes roles that ship as they are, for whoever wants a test without designing one. */
@Component
@Profile("web")
public class ShippedTests {
  private final Designs designs;
  private final JdbcClient jdbc;

  ShippedTests(Designs designs, JdbcClient jdbc) {
    this.designs = designs;
    this.jdbc = jdbc;
  }

  /**
   * Makes and publishes a test of the current organisation.
   *
   * @return the test's id
   * @throws IllegalStateException when the bank cannot fill the role
   */
  @Transactional
  public UUID publish(ShippedRole role, UUID creator) {
    UUID test = designs.create(role.name(), role.blueprint(), role.rules(), creator);
    designs
        .publish(test)
        .ifPresent(why -> {
          throw new IllegalStateException(role.slug() + " cannot be published: " + why);
        });
    return test;
  }

  /** The current organisation's oldest test of a name. */
  @Transactional(readOnly = true)
  public Optional<UUID> named(String name) {
    return jdbc.sql("select id from test where name = ? order by created_at limit 1")
        .param(name)
        .query(UUID.class)
        .optional();
  }
}
