// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.scoring.Score;
import dev.assay.server.scoring.Scores;
import dev.assay.server.shortlist.Standing.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the candidates of a test stand. */
@Component
class Standings {
  private static final String ROW =
      """
      select i.id, i.candidate_name, i.candidate_email, i.stage, i.expires_at,
        (i.declined_at is not null or i.cancelled_at is not null) as away,
        a.id as attempt, a.submitted_at, a.deadline_at,
        (select count(*) from attempt_form f where f.attempt_id = a.id) as items,
        (select count(distinct r.position) from response_save r where r.attempt_id = a.id)
          as answered,
        (select count(*) from grade g where g.attempt_id = a.id and g.state = 'GRADED') as graded,
        (select count(*) from grade g where g.attempt_id = a.id and g.state = 'FAULT') as faults,
        (select count(*) from grade g where g.attempt_id = a.id and g.state = 'UNRATED') as unrated
      from person_invitation i join test_version v on v.id = i.test_version_id
      left join attempt a on a.invitation_id = i.id
      """;

  private final JdbcClient jdbc;
  private final Scores scores;
  private final Clock clock;

  Standings(JdbcClient jdbc, Scores scores, Clock clock) {
    this.jdbc = jdbc;
    this.scores = scores;
    this.clock = clock;
  }

  /** One invitation before its score is known. */
  private record Row(
      UUID id,
      String name,
      Optional<String> email,
      Stage stage,
      boolean away,
      Instant expires,
      Optional<UUID> attempt,
      Optional<Instant> submitted,
      Instant deadline,
      int items,
      int answered,
      int graded,
      int faults,
      int unrated) {}

  /** Everybody who was invited, in the order of invitation; scores are held against the cut. */
  @Transactional(readOnly = true)
  List<Standing> ofTest(UUID test, double cut) {
    return standings(
        jdbc.sql(ROW + "where v.test_id = ? order by i.created_at, i.id")
            .param(test)
            .query(Standings::row)
            .list(),
        cut);
  }

  /** Those of them without a score. */
  @Transactional(readOnly = true)
  List<Standing> unscored(UUID test) {
    return jdbc
        .sql(
            ROW
                + """
                where v.test_id = ? and not exists (select 1 from score s where s.attempt_id = a.id)
                order by i.created_at, i.id
                """)
        .param(test)
        .query(Standings::row)
        .list()
        .stream()
        .map(row -> standing(row, Map.of()))
        .toList();
  }

  @Transactional(readOnly = true)
  Optional<Standing> of(UUID test, UUID invitation, double cut) {
    return standings(
            jdbc.sql(ROW + "where v.test_id = ? and i.id = ?")
                .params(test, invitation)
                .query(Standings::row)
                .list(),
            cut)
        .stream()
        .findFirst();
  }

  private List<Standing> standings(List<Row> rows, double cut) {
    Map<UUID, Score> known =
        scores.of(rows.stream().flatMap(row -> row.attempt().stream()).toList(), cut);
    return rows.stream().map(row -> standing(row, known)).toList();
  }

  private Standing standing(Row row, Map<UUID, Score> known) {
    return new Standing(row.id(), row.name(), row.email(), row.stage(), progress(row, known));
  }

  private Progress progress(Row row, Map<UUID, Score> known) {
    if (row.attempt().isEmpty()) {
      boolean out = row.away() || row.expires().isBefore(clock.instant());
      return out ? new Progress.Out() : new Progress.Invited();
    }
    UUID attempt = row.attempt().get();
    if (row.submitted().isEmpty()) {
      return new Progress.Running(attempt, row.answered(), row.items(), row.deadline());
    }
    Instant submitted = row.submitted().get();
    Score score = known.get(attempt);
    return score == null
        ? new Progress.Grading(
            attempt, submitted, row.graded(), row.items(), row.faults(), row.unrated())
        : new Progress.Scored(attempt, submitted, score, row.faults(), row.unrated());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Optional<Instant> deadline = instant(row, "deadline_at");
    Instant expires = instant(row, "expires_at").orElseThrow();
    return new Row(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("candidate_name"),
        Optional.ofNullable(row.getString("candidate_email")),
        Stage.valueOf(row.getString("stage")),
        row.getBoolean("away"),
        expires,
        Optional.ofNullable(row.getObject("attempt", UUID.class)),
        instant(row, "submitted_at"),
        deadline.orElse(expires),
        row.getInt("items"),
        row.getInt("answered"),
        row.getInt("graded"),
        row.getInt("faults"),
        row.getInt("unrated"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
