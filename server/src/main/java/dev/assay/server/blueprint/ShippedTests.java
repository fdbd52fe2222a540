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
  private final Designs designs;
  private final Bank bank;
  private final JdbcClient jdbc;

  ShippedTests(Designs designs, Bank bank, JdbcClient jdbc) {
    this.designs = designs;
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
    return published(role, designs.create(role.name(), role.blueprint(), role.rules(), creator));
  }

  /**
   * The same with a form that is not left to the assembly.
   *
   * @param form shipped items by the names of their folders, in their order
   * @throws IllegalStateException when the bank does not have one of them
   */
  @Transactional
  public UUID publish(ShippedRole role, List<String> form, UUID creator) {
    List<ItemHash> items = form.stream().map(slug -> shipped(role, slug)).toList();
    return published(
        role, designs.create(role.name(), role.blueprint(), role.rules(), items, creator));
  }

  private ItemHash shipped(ShippedRole role, String slug) {
    return bank.usable().stream()
        .filter(entry -> entry.shipped() && entry.slug().equals(slug))
        .map(BankEntry::hash)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(role.slug() + " needs the item " + slug));
  }

  private UUID published(ShippedRole role, UUID test) {
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
