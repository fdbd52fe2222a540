// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of ratings. Every method is part of the caller's transaction. */
@Component
class GivenRatings {
  private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};
  private static final String ROW =
      "select r.*, a.display_name from rating r join account a on a.id = r.rater ";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  GivenRatings(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The finished ratings of a task, the first first. */
  List<GivenRating> done(UUID task) {
    return jdbc.sql(
            ROW + "where r.task_id = ? and r.done_at is not null order by r.done_at, r.rater")
        .param(task)
        .query(this::rating)
        .list();
  }

  /** What one person has so far. */
  Optional<GivenRating> of(UUID task, UUID rater) {
    return jdbc.sql(ROW + "where r.task_id = ? and r.rater = ?")
        .params(task, rater)
        .query(this::rating)
        .optional();
  }

  /** Whether somebody has handed in a rating of the same answer, in this round or one before. */
  boolean hasRated(RatingTask task, UUID rater) {
    return jdbc.sql(
            """
            select exists (select 1 from rating r join rating_task o on o.id = r.task_id
              where r.rater = ? and r.done_at is not null and o.attempt_id = ? and o.position = ?
                and o.writer = ? and o.seq = ?)
            """)
        .params(
            rater,
            task.answer().attempt(),
            task.answer().position(),
            task.answer().writer(),
            task.answer().seq())
        .query(Boolean.class)
        .single();
  }

  /** Keeps a draft or hands a rating in; what was handed in does not change. */
  void keep(UUID task, UUID rater, Map<String, Integer> levels, String note, boolean done) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into rating (task_id, rater, organisation_id, levels, note, saved_at, done_at)
            values (:task, :rater, :organisation, :levels::jsonb, :note, :now, :done)
            on conflict (task_id, rater) do update set levels = excluded.levels,
              note = excluded.note, saved_at = excluded.saved_at, done_at = excluded.done_at
            """)
        .param("task", task)
        .param("rater", rater)
        .param("organisation", Tenancy.required().value())
        .param("levels", json.writeValueAsString(levels))
        .param("note", note)
        .param("now", now)
        .param("done", done ? now : null)
        .update();
  }

  private GivenRating rating(ResultSet row, int number) throws SQLException {
    return new GivenRating(
        Objects.requireNonNull(row.getObject("rater", UUID.class)),
        row.getString("display_name"),
        json.readValue(row.getString("levels"), LEVELS),
        row.getString("note"),
        Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
