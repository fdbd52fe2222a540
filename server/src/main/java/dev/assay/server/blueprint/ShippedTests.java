// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import java.util.List;
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
  private final JdbcTests tests;
  private final Bank bank;
  private final JdbcClient jdbc;

  ShippedTests(JdbcTests tests, Bank bank, JdbcClient jdbc) {
    this.tests = tests;
    this.bank = bank;
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
    List<ItemHash> items =
        FormAssembly.assemble(role.blueprint(), role.rules().cut(), bank.usable()).items().stream()
            .map(BankEntry::hash)
            .toList();
    if (items.isEmpty()) {
      throw new IllegalStateException("the bank has no item for " + role.slug());
    }
    UUID test = tests.createTest(role.name(), creator);
    tests.createDraft(test, role.blueprint(), role.rules(), items);
    tests.publish(tests.versions(test).getFirst().id());
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
