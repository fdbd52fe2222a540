// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.server.grading.RatedAnswer;
import dev.assay.server.rating.RatingTask.Settled;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of tasks. Every method is part of the caller's transaction. */
@Component
class RatingTasks {
  /** The answer of the task is the one that counts, and is waited for or may be rated again. */
  static final String CURRENT =
      """
      exists (select 1 from grade g where g.attempt_id = t.attempt_id and g.position = t.position
        and g.writer = t.writer and g.seq = t.seq and g.state in ('UNRATED','GRADED'))
      """;

  private static final TypeReference<Map<String, Double>> LEVELS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RatingTasks(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Whether a person gave the answer: nobody is asked to rate what a model wrote. */
  boolean isOfPerson(RatedAnswer answer) {
    return jdbc.sql("select exists (select 1 from attempt_of_person where id = ?)")
        .param(answer.attempt())
        .query(Boolean.class)
        .single();
  }

  /** Opens the next round for an answer. */
  UUID open(
      RatedAnswer answer,
      ItemHash item,
      JsonNode found,
      int round,
      String reason,
      Optional<UUID> asker) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into rating_task (id, organisation_id, attempt_id, position, item_hash, writer,
              seq, found, round, reason, asked_by, opened_at)
            values (:id, :organisation, :attempt, :position, :item, :writer, :seq, :found::jsonb,
              :round, :reason, :asker, :now)
            """)
        .param("id", id)
        .param("organisation", Tenancy.required().value())
        .param("attempt", answer.attempt())
        .param("position", answer.position())
        .param("item", item.hex())
        .param("writer", answer.writer())
        .param("seq", answer.seq())
        .param("found", json.writeValueAsString(found))
        .param("round", round)
        .param("reason", reason)
        .param("asker", asker.orElse(null))
        .param("now", now())
        .update();
    return id;
  }

  Optional<RatingTask> find(UUID id) {
    return jdbc.sql("select * from rating_task where id = ?")
        .param(id)
        .query(this::task)
        .optional();
  }

  /** All rounds of an answer, the first first. */
  List<RatingTask> of(RatedAnswer answer) {
    return jdbc.sql(
            """
            select * from rating_task
            where attempt_id = ? and position = ? and writer = ? and seq = ? order by round
            """)
        .params(answer.attempt(), answer.position(), answer.writer(), answer.seq())
        .query(this::task)
        .list();
  }

  /** Tasks that wait and that somebody has rated. */
  List<RatingTask> begun() {
    return jdbc.sql(
            """
            select t.* from rating_task t where t.settled_at is null and exists (
              select 1 from rating r where r.task_id = t.id and r.done_at is not null)
            """)
        .query(this::task)
        .list();
  }

  /** Raters who finish at once come one after the other, and after graders. */
  void lock(RatingTask task) {
    jdbc.sql("select 1 from attempt where id = ? for update")
        .param(task.answer().attempt())
        .query()
        .listOfRows();
  }

  boolean isCurrent(UUID task) {
    return jdbc.sql(
            "select exists (select 1 from rating_task t where t.id = ? and " + CURRENT + ")")
        .param(task)
        .query(Boolean.class)
        .single();
  }

  void settle(UUID task, Map<String, Double> levels, int raters) {
    jdbc.sql(
            """
            update rating_task set settled_at = ?, raters = ?, levels = ?::jsonb
            where id = ? and settled_at is null
            """)
        .params(now(), raters, json.writeValueAsString(levels), task)
        .update();
  }

  RatingTask task(ResultSet row, int number) throws SQLException {
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new RatingTask(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        new RatedAnswer(
            Objects.requireNonNull(row.getObject("attempt_id", UUID.class)),
            row.getInt("position"),
            row.getString("writer"),
            row.getLong("seq")),
        new ItemHash(row.getString("item_hash")),
        json.readTree(row.getString("found")),
        row.getInt("round"),
        row.getString("reason"),
        instant(row.getObject("opened_at", OffsetDateTime.class)),
        settled == null
            ? Optional.empty()
            : Optional.of(
                new Settled(
                    instant(settled),
                    row.getInt("raters"),
                    json.readValue(row.getString("levels"), LEVELS))));
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
