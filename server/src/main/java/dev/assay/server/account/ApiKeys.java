// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Doorkeeper;
import dev.assay.server.access.Role;
import dev.assay.server.account.TeamView.Key;
import dev.assay.server.tenancy.Tenancy;
import dev.assay.server.token.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys with which an organisation's programs call the API, each with a role; stored hashed. */
@Component
class ApiKeys implements Doorkeeper {
  private static final String PREFIX = "assay_";
  private static final String BEARER = "Bearer ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ApiKeys(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public boolean watches(String path) {
    return path.startsWith("/api/");
  }

  @Override
  public Optional<TeamMember> recognise(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER + PREFIX))
        .map(header -> new Secret(header.substring(BEARER.length())))
        .flatMap(
            secret -> Tenancy.acrossOrganisations(() -> transactions.execute(_ -> find(secret))));
  }

  private Optional<TeamMember> find(Secret secret) {
    return jdbc.sql(
            """
            update api_key set last_used_at = :now
            where key_hash = :hash and revoked_at is null
            returning created_by, organisation_id, name, role
            """)
        .param("now", now())
        .param("hash", secret.hash())
        .query((row, _) ->
            new TeamMember(
                row.getObject("created_by", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                "",
                Role.valueOf(row.getString("role"))))
        .optional();
  }

  /** Makes a key; this is the only time its text is seen. */
  @Transactional
  String create(String name, Role role, UUID createdBy) {
    Secret secret = new Secret(PREFIX + Secret.random().value());
    jdbc.sql(
            """
            insert into api_key (id, organisation_id, name, key_hash, role, created_by, created_at)
            values (:id, :organisation, :name, :hash, :role, :by, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("organisation", Tenancy.required().value())
        .param("name", name)
        .param("hash", secret.hash())
        .param("role", role.name())
        .param("by", createdBy)
        .param("now", now())
        .update();
    return secret.value();
  }

  @Transactional(readOnly = true)
  List<Key> all() {
    return jdbc.sql("select * from api_key where revoked_at is null order by created_at")
        .query((row, _) ->
            new Key(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        .list();
  }

  /** False when the organisation has no such key that is still good. */
  @Transactional
  boolean revoke(UUID key) {
    return jdbc.sql("update api_key set revoked_at = :now where id = :id and revoked_at is null")
            .param("now", now())
            .param("id", key)
            .update()
        == 1;
  }

  @Transactional
  void revokeAllOf(UUID account) {
    jdbc.sql("update api_key set revoked_at = :now where created_by = :by and revoked_at is null")
        .param("now", now())
        .param("by", account)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
