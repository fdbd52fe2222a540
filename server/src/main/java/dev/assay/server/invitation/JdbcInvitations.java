// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.invitation.Invitation.State;
import dev.assay.server.tenancy.Tenancy;
import dev.assay.server.token.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations as rows. Callers hold the transaction. */
@Component
class JdbcInvitations {
  private static final String SELECT =
      """
      select i.*, a.started_at, a.submitted_at
      from person_invitation i left join attempt a on a.invitation_id = i.id
      """;

  private final JdbcClient jdbc;

  JdbcInvitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is stored of a new invitation. */
  record New(
      UUID id,
      UUID testVersion,
      Invitee invitee,
      Secret link,
      double timeMultiplier,
      @Nullable UUID createdBy,
      Instant createdAt,
      Instant expiresAt) {}

  /** False when the address has an open invitation to this version already. */
  boolean insert(New invitation) {
    int inserted =
        jdbc.sql(
                """
                insert into invitation (id, organisation_id, test_version_id, candidate_name,
                  candidate_email, token_hash, time_multiplier, created_by, created_at, expires_at)
                values (:id, :organisation, :version, :name, :email, :hash, :multiplier, :by, :now,
                  :expires)
                on conflict do nothing
                """)
            .param("id", invitation.id())
            .param("organisation", Tenancy.required().value())
            .param("version", invitation.testVersion())
            .param("name", invitation.invitee().name())
            .param("email", invitation.invitee().email().orElse(null))
            .param("hash", invitation.link().hash())
            .param("multiplier", invitation.timeMultiplier())
            .param("by", invitation.createdBy())
            .param("now", at(invitation.createdAt()))
            .param("expires", at(invitation.expiresAt()))
            .update();
    return inserted == 1;
  }

  /** The invitation of a model; it has no address, and never an answer to a mail. */
  void insertModel(New invitation, ModelGuest model) {
    insert(invitation);
    jdbc.sql(
            """
            update invitation set model = :model, model_connection_id = :connection,
              model_simulated = :simulated
            where id = :id
            """)
        .param("model", model.model())
        .param("connection", model.connection())
        .param("simulated", model.simulated())
        .param("id", invitation.id())
        .update();
  }

  void addLink(UUID invitation, Secret link, Instant now) {
    jdbc.sql("insert into invitation_link values (:hash, :organisation, :invitation, :now)")
        .param("hash", link.hash())
        .param("organisation", Tenancy.required().value())
        .param("invitation", invitation)
        .param("now", at(now))
        .update();
  }

  Optional<Invitation> find(UUID id, Instant now) {
    return jdbc.sql(SELECT + "where i.id = :id")
        .param("id", id)
        .query((row, _) -> invitation(row, now))
        .optional();
  }

  /** One invitation to any version of a test. */
  Optional<Invitation> find(UUID test, UUID id, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                join test_version v on v.id = i.test_version_id
                where v.test_id = :test and i.id = :id
                """)
        .param("test", test)
        .param("id", id)
        .query((row, _) -> invitation(row, now))
        .optional();
  }

  List<Invitation> ofTest(UUID test, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                join test_version v on v.id = i.test_version_id
                where v.test_id = :test order by i.created_at desc, i.candidate_name
                """)
        .param("test", test)
        .query((row, _) -> invitation(row, now))
        .list();
  }

  /** Open, mailed, not reminded yet, and expiring before the given moment. */
  List<UUID> toRemind(Instant now, Instant expiringBefore) {
    return jdbc.sql(
            """
            select i.id from person_invitation i
            where i.candidate_email is not null and i.reminded_at is null
              and i.cancelled_at is null and i.declined_at is null
              and i.expires_at > :now and i.expires_at < :before
              and i.created_at < :now - interval '1 day'
              and not exists (select 1 from attempt a where a.invitation_id = i.id)
            limit 200
            """)
        .param("now", at(now))
        .param("before", at(expiringBefore))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  void cancel(UUID id, Instant now) {
    jdbc.sql("update invitation set cancelled_at = :now where id = :id and cancelled_at is null")
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  /** False when it is not cancelled, or the address was invited to the version again since. */
  boolean reinstate(UUID id) {
    return jdbc.sql(
                """
                update invitation i set cancelled_at = null
                where i.id = :id and i.cancelled_at is not null and not exists (
                  select 1 from invitation other
                  where other.test_version_id = i.test_version_id and other.cancelled_at is null
                    and other.candidate_email = i.candidate_email)
                """)
            .param("id", id)
            .update()
        == 1;
  }

  void expireAt(UUID id, Instant when) {
    jdbc.sql("update invitation set expires_at = :when where id = :id")
        .param("when", at(when))
        .param("id", id)
        .update();
  }

  void multiplyTime(UUID id, double multiplier) {
    jdbc.sql("update invitation set time_multiplier = :multiplier where id = :id")
        .param("multiplier", multiplier)
        .param("id", id)
        .update();
  }

  void reminded(UUID id, Instant now) {
    jdbc.sql("update invitation set reminded_at = :now where id = :id")
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  /** The version that new candidates of a test sit: the latest that is published. */
  Optional<UUID> publishedVersion(UUID test) {
    return jdbc.sql(
            """
            select v.id from test_version v join test t on t.id = v.test_id
            where v.test_id = :test and v.published_at is not null and t.archived_at is null
            order by v.number desc limit 1
            """)
        .param("test", test)
        .query(UUID.class)
        .optional();
  }

  /** What mails say about a test. */
  record TestFacts(UUID test, String name, String organisation, int minutes) {}

  Optional<TestFacts> factsOf(UUID version) {
    return facts("where v.id = :id", version);
  }

  /** The facts of a test's latest version, published or not. */
  Optional<TestFacts> factsOfTest(UUID test) {
    return facts("where t.id = :id", test);
  }

  private Optional<TestFacts> facts(String where, UUID id) {
    return jdbc.sql(
            """
            select t.id, t.name, o.name as organisation, (v.rules->>'minutes')::int as minutes
            from test_version v join test t on t.id = v.test_id
            join organisation o on o.id = t.organisation_id
            """
                + where
                + " order by v.number desc limit 1")
        .param("id", id)
        .query((row, _) ->
            new TestFacts(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getInt("minutes")))
        .optional();
  }

  private static Invitation invitation(ResultSet row, Instant now) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getObject("test_version_id", UUID.class),
        row.getString("candidate_name"),
        Optional.ofNullable(row.getString("candidate_email")),
        row.getDouble("time_multiplier"),
        instant(row, "created_at").orElseThrow(),
        instant(row, "expires_at").orElseThrow(),
        state(row, now));
  }

  private static State state(ResultSet row, Instant now) throws SQLException {
    if (instant(row, "submitted_at").isPresent()) {
      return State.SUBMITTED;
    }
    if (instant(row, "started_at").isPresent()) {
      return State.STARTED;
    }
    if (instant(row, "cancelled_at").isPresent()) {
      return State.CANCELLED;
    }
    if (instant(row, "declined_at").isPresent()) {
      return State.DECLINED;
    }
    if (!now.isBefore(instant(row, "expires_at").orElseThrow())) {
      return State.EXPIRED;
    }
    return instant(row, "opened_at").isPresent() ? State.OPENED : State.INVITED;
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
