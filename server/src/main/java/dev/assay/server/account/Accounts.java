// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and memberships as they are stored. */
@Component
class Accounts {
  private static final String MEMBER =
      """
      select a.id, m.organisation_id, o.name as organisation_name, a.display_name, a.email, m.role,
             a.password_hash
      from account a join membership m on m.account_id = a.id
      join organisation o on o.id = m.organisation_id
      where a.disabled_at is null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An account with the hash that a password is compared with. */
  record Stored(Account account, Optional<String> passwordHash) {}

  /** The accounts of an e-mail address, at most one an organisation, oldest first. */
  @Transactional(readOnly = true)
  List<Stored> byEmail(String email) {
    return jdbc.sql(MEMBER + "and a.email = :email order by m.created_at")
        .param("email", normal(email))
        .query((row, _) ->
            new Stored(account(row), Optional.ofNullable(row.getString("password_hash"))))
        .list();
  }

  @Transactional(readOnly = true)
  Optional<Account> byId(UUID account, UUID organisation) {
    return jdbc.sql(MEMBER + "and a.id = :id and m.organisation_id = :organisation")
        .param("id", account)
        .param("organisation", organisation)
        .query((row, _) -> account(row))
        .optional();
  }

  /** The members of the current organisation, by name. */
  @Transactional(readOnly = true)
  List<Account> members() {
    return jdbc.sql(MEMBER + "and m.organisation_id = :organisation order by a.display_name")
        .param("organisation", Tenancy.required().value())
        .query((row, _) -> account(row))
        .list();
  }

  @Transactional
  OrganisationId createOrganisation(String name) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into organisation (id, name, created_at) values (:id, :name, :now)")
        .param("id", id)
        .param("name", name)
        .param("now", now())
        .update();
    return new OrganisationId(id);
  }

  /** Adds a member to the current organisation, or gives a former one a new role. */
  @Transactional
  UUID addMember(String email, String name, Role role) {
    UUID account =
        jdbc.sql(
                """
                insert into account (id, organisation_id, email, display_name, created_at)
                values (:id, :organisation, :email, :name, :now)
                on conflict (organisation_id, email) do update set disabled_at = null
                returning id
                """)
            .param("id", UUID.randomUUID())
            .param("organisation", Tenancy.required().value())
            .param("email", normal(email))
            .param("name", name)
            .param("now", now())
            .query(UUID.class)
            .single();
    jdbc.sql(
            """
            insert into membership (organisation_id, account_id, role, created_at)
            values (:organisation, :account, :role, :now)
            on conflict (organisation_id, account_id) do update set role = excluded.role
            """)
        .param("organisation", Tenancy.required().value())
        .param("account", account)
        .param("role", role.name())
        .param("now", now())
        .update();
    return account;
  }

  @Transactional
  void changeRole(UUID account, Role role) {
    jdbc.sql("update membership set role = :role where account_id = :account")
        .param("role", role.name())
        .param("account", account)
        .update();
  }

  @Transactional
  void removeMember(UUID account) {
    jdbc.sql(
            "delete from membership where account_id = :account and organisation_id = :organisation")
        .param("account", account)
        .param("organisation", Tenancy.required().value())
        .update();
  }

  @Transactional
  void setPassword(UUID account, String hash) {
    jdbc.sql("update account set password_hash = :hash where id = :account")
        .param("hash", hash)
        .param("account", account)
        .update();
  }

  @Transactional
  void rename(UUID account, String name) {
    jdbc.sql("update account set display_name = :name where id = :account")
        .param("name", name)
        .param("account", account)
        .update();
  }

  @Transactional(readOnly = true)
  boolean anyOrganisation() {
    return jdbc.sql("select exists (select 1 from organisation)").query(Boolean.class).single();
  }

  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_name"),
        row.getString("display_name"),
        row.getString("email"),
        Role.valueOf(row.getString("role")));
  }
}
