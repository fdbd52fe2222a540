// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.grading.Regrading;
import dev.assay.server.mail.Mailbox;
import dev.assay.server.shortlist.DossierView.Comment;
import dev.assay.server.shortlist.DossierView.Decided;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the team decides about candidates. Every decision is logged; an undo is one of its own. */
@Component
class Decisions {
  static final int LONGEST_COMMENT = 5_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Mailbox mailbox;
  private final Regrading regrading;
  private final Clock clock;

  Decisions(JdbcClient jdbc, JsonMapper json, Mailbox mailbox, Regrading regrading, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.mailbox = mailbox;
    this.regrading = regrading;
    this.clock = clock;
  }

  /** Moves a candidate to a stage, with a mail when there is one to send. */
  @Transactional
  void move(
      TeamMember by,
      UUID test,
      Standing candidate,
      Stage to,
      Optional<Mailbox.Letter> letter,
      String note) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("from", candidate.stage().name());
    detail.put("to", to.name());
    detail.put("note", note);
    letter.ifPresent(mail -> detail.put("mail", mailbox.post(mail).toString()));
    setStage(candidate.invitation(), to);
    log(by, test, candidate.invitation(), letter.isPresent() ? "MAILED" : "MOVED", detail);
  }

  /** Takes the last move back. A mail that is on its way cannot be called back. */
  @Transactional
  Optional<Stage> undo(TeamMember by, UUID test, Standing candidate) {
    Optional<Decided> last =
        log(candidate.invitation()).stream().filter(entry -> entry.to().isPresent()).findFirst();
    Optional<Stage> back =
        last.filter(entry -> entry.to().get() == candidate.stage()).flatMap(Decided::from);
    back.ifPresent(stage -> {
      setStage(candidate.invitation(), stage);
      log(
          by,
          test,
          candidate.invitation(),
          "UNDONE",
          Map.of("from", candidate.stage().name(), "to", stage.name()));
    });
    return back;
  }

  /** Lets an answer count that came too late; the item is graded again. */
  @Transactional
  boolean acceptLate(
      TeamMember by, UUID test, UUID invitation, int position, String writer, long seq) {
    Optional<UUID> attempt =
        jdbc.sql(
                """
                update response_save s set accepted_at = ?, accepted_by = ?
                from attempt a
                where a.invitation_id = ? and s.attempt_id = a.id and s.position = ?
                  and s.writer = ? and s.seq = ? and s.arrival = 'TOO_LATE'
                  and s.accepted_at is null
                returning a.id
                """)
            .params(now(), by.account(), invitation, position, writer, seq)
            .query((row, _) -> row.getObject(1, UUID.class))
            .optional();
    attempt.ifPresent(id -> {
      log(by, test, invitation, "LATE_ACCEPTED", Map.of("note", "item " + position));
      regrading.again(id, position);
    });
    return attempt.isPresent();
  }

  /** Whether a text can be a comment. */
  static boolean isComment(@Nullable String text) {
    return text != null && !text.isBlank() && text.strip().length() <= LONGEST_COMMENT;
  }

  @Transactional
  void comment(TeamMember by, UUID invitation, String body) {
    jdbc.sql(
            """
            insert into comment (id, organisation_id, invitation_id, author, body, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(), Tenancy.required().value(), invitation, by.account(), body, now())
        .update();
  }

  List<Comment> comments(UUID invitation) {
    return jdbc.sql(
            """
            select a.display_name, c.body, c.created_at from comment c
            join account a on a.id = c.author where c.invitation_id = ? order by c.created_at
            """)
        .param(invitation)
        .query((row, _) ->
            new Comment(
                row.getString("display_name"), row.getString("body"), at(row, "created_at")))
        .list();
  }

  /** Latest first. */
  List<Decided> log(UUID invitation) {
    return jdbc.sql(
            """
            select d.id, d.kind, d.detail, d.at, coalesce(a.display_name, '') as name
            from decision d left join account a on a.id = d.account_id
            where d.invitation_id = ? order by d.id desc
            """)
        .param(invitation)
        .query(this::decided)
        .list();
  }

  private Decided decided(ResultSet row, int number) throws SQLException {
    JsonNode detail = json.readTree(row.getString("detail"));
    return new Decided(
        row.getLong("id"),
        row.getString("name"),
        row.getString("kind"),
        stage(detail.path("from")),
        stage(detail.path("to")),
        detail.path("note").asString(""),
        at(row, "at"));
  }

  private static Optional<Stage> stage(JsonNode name) {
    return name.isString() ? Optional.of(Stage.valueOf(name.asString())) : Optional.empty();
  }

  private void setStage(UUID invitation, Stage stage) {
    jdbc.sql("update invitation set stage = ? where id = ?")
        .params(stage.name(), invitation)
        .update();
  }

  private void log(
      TeamMember by, UUID test, UUID invitation, String kind, Map<String, String> detail) {
    jdbc.sql(
            """
            insert into decision (organisation_id, invitation_id, test_id, account_id, kind, detail,
                                  at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            Tenancy.required().value(),
            invitation,
            test,
            by.account(),
            kind,
            json.writeValueAsString(detail),
            now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
