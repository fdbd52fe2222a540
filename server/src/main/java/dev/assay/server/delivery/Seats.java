// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.blueprint.Rules;
import dev.assay.server.delivery.Attempt.Ender;
import dev.assay.server.delivery.Attempt.Settlement;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import dev.assay.server.token.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Finds seats, by the link's token or by the invitation of the caller. */
@Component
class Seats {
  private static final String SEAT =
      """
      select i.*, o.name as organisation_name, t.name as test_name, v.rules,
             a.id as attempt_id, a.seed, a.started_at, a.deadline_at, a.submitted_at,
             a.submitted_by, a.receipt, a.questions_ended
      from invitation i
      join organisation o on o.id = i.organisation_id
      join test_version v on v.id = i.test_version_id
      join test t on t.id = v.test_id
      left join attempt a on a.invitation_id = i.id
      """;

  /** A mail sent again carries a link of its own; the older ones keep working. */
  private static final String LINKED =
      """
      where i.token_hash = :token
         or i.id = (select l.invitation_id from invitation_link l where l.token_hash = :token)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  Seats(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** The seat that a link opens. Reads only: mail scanners open links. */
  Optional<Seat> byToken(String token) {
    return Tenancy.acrossOrganisations(() ->
        transactions.execute(_ ->
            jdbc.sql(SEAT + LINKED)
                .param("token", new Secret(token).hash())
                .query(this::seat)
                .optional()));
  }

  @Transactional(readOnly = true)
  Seat byInvitation(UUID invitation) {
    return jdbc.sql(SEAT + "where i.id = ?").param(invitation).query(this::seat).single();
  }

  /** Notes that the candidate came in; the first time counts. */
  @Transactional
  void opened(UUID invitation) {
    jdbc.sql("update invitation set opened_at = ? where id = ? and opened_at is null")
        .params(Column.of(clock.instant()), invitation)
        .update();
  }

  /** Declines; an attempt that has begun can no longer be declined. */
  @Transactional
  void decline(UUID invitation) {
    jdbc.sql(
            """
            update invitation i set declined_at = ?
            where id = ? and declined_at is null and cancelled_at is null
              and not exists (select 1 from attempt a where a.invitation_id = i.id)
            """)
        .params(Column.of(clock.instant()), invitation)
        .update();
  }

  /** Takes a decline back, while the invitation lasts. */
  @Transactional
  void undoDecline(UUID invitation) {
    jdbc.sql("update invitation set declined_at = null where id = ?").param(invitation).update();
  }

  private Seat seat(ResultSet row, int number) throws SQLException {
    return new Seat(
        Column.uuid(row, "id"),
        new OrganisationId(Column.uuid(row, "organisation_id")),
        row.getString("organisation_name"),
        Column.uuid(row, "test_version_id"),
        row.getString("test_name"),
        json.readValue(row.getString("rules"), Rules.class),
        row.getString("candidate_name"),
        row.getBigDecimal("time_multiplier"),
        Column.instant(row, "expires_at"),
        Column.maybeInstant(row, "declined_at"),
        Column.maybeInstant(row, "cancelled_at"),
        row.getObject("attempt_id") == null ? Optional.empty() : Optional.of(attempt(row)));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    Optional<Settlement> settled =
        row.getObject("submitted_at") == null
            ? Optional.empty()
            : Optional.of(
                new Settlement(
                    Column.instant(row, "submitted_at"),
                    Ender.valueOf(row.getString("submitted_by")),
                    Optional.ofNullable(row.getString("receipt")).orElse("")));
    return new Attempt(
        Column.uuid(row, "attempt_id"),
        row.getLong("seed"),
        Column.instant(row, "started_at"),
        Column.instant(row, "deadline_at"),
        row.getString("questions_ended") == null,
        settled);
  }
}
