// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.shortlist.DossierView.Event;
import dev.assay.server.shortlist.DossierView.Late;
import dev.assay.server.shortlist.DossierView.Sitting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an attempt left behind. Called inside a transaction. */
@Component
class AttemptRecords {
  private static final int MOST_RUNS = 100;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AttemptRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * What an attempt holds of one item.
   *
   * @param seed the attempt's
   * @param runs the last presses of "Run", first to last
   * @param response what counts
   */
  record ItemRecord(
      int position,
      String item,
      long seed,
      Duration spent,
      List<Instant> saves,
      List<Ran> runs,
      Optional<JsonNode> response) {}

  /**
   * A press of "Run".
   *
   * @param state QUEUED, RUNNING, DONE, STOPPED or FAULT
   * @param result what it showed, once it is DONE
   */
  record Ran(String item, Instant at, String state, Optional<JsonNode> result) {}

  Optional<Sitting> sitting(UUID invitation) {
    return jdbc.sql("select * from attempt where invitation_id = ?")
        .param(invitation)
        .query((row, _) -> {
          UUID attempt = Objects.requireNonNull(row.getObject("id", UUID.class));
          return new Sitting(
              attempt,
              instant(row, "started_at"),
              instant(row, "deadline_at"),
              Optional.ofNullable(row.getObject("submitted_at", OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant),
              "CLOCK".equals(row.getString("submitted_by")),
              Optional.ofNullable(row.getString("receipt")),
              events(attempt));
        })
        .optional();
  }

  private List<Event> events(UUID attempt) {
    return jdbc.sql(
            """
            select kind, detail, at from attempt_event
            where attempt_id = :attempt and kind in (:kinds) order by id
            """)
        .param("attempt", attempt)
        .param("kinds", Arrays.stream(Event.Kind.values()).map(Event.Kind::name).toList())
        .query((row, _) ->
            new Event(
                Event.Kind.valueOf(row.getString("kind")),
                json.readTree(row.getString("detail")).path("seconds").asLong(0),
                instant(row, "at")))
        .list();
  }

  List<ItemRecord> items(UUID attempt) {
    Map<Integer, List<Instant>> saves = saves(attempt);
    List<Ran> runs = runs(attempt);
    return jdbc.sql(
            """
            select f.position, f.item_hash, a.seed, coalesce(s.seconds_spent, 0) as spent, r.payload
            from attempt a join attempt_form f on f.attempt_id = a.id
            left join item_state s on s.attempt_id = a.id and s.position = f.position
            left join counting_response r on r.attempt_id = a.id and r.position = f.position
            where a.id = ? order by f.position
            """)
        .param(attempt)
        .query((row, _) ->
            new ItemRecord(
                row.getInt("position"),
                row.getString("item_hash"),
                row.getLong("seed"),
                Duration.ofSeconds(row.getInt("spent")),
                saves.getOrDefault(row.getInt("position"), List.of()),
                ofItem(runs, row.getString("item_hash")),
                Optional.ofNullable(row.getString("payload")).map(json::readTree)))
        .list();
  }

  private static List<Ran> ofItem(List<Ran> runs, String item) {
    return runs.stream().filter(run -> run.item().equals(item)).toList();
  }

  private List<Ran> runs(UUID attempt) {
    return jdbc.sql(
            """
            select * from (
              select item_hash, created_at, state, result from run
              where attempt_id = ? order by created_at desc limit ?) latest
            order by created_at
            """)
        .params(attempt, MOST_RUNS)
        .query((row, _) ->
            new Ran(
                row.getString("item_hash"),
                instant(row, "created_at"),
                row.getString("state"),
                Optional.ofNullable(row.getString("result")).map(json::readTree)))
        .list();
  }

  private Map<Integer, List<Instant>> saves(UUID attempt) {
    record Save(int position, Instant at) {}
    List<Save> saves =
        jdbc.sql(
                "select position, made_at from response_save where attempt_id = ? order by made_at")
            .param(attempt)
            .query((row, _) -> new Save(row.getInt("position"), instant(row, "made_at")))
            .list();
    return saves.stream()
        .collect(
            Collectors.groupingBy(
                Save::position,
                Collectors.mapping(Save::at, Collectors.toCollection(ArrayList::new))))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** Of every item and page the last answer that came too late and that nobody has let count. */
  List<Late> late(UUID attempt) {
    return jdbc.sql(
            """
            select distinct on (position, writer) * from response_save
            where attempt_id = ? and arrival = 'TOO_LATE' and accepted_at is null
            order by position, writer, seq desc
            """)
        .param(attempt)
        .query((row, _) ->
            new Late(
                row.getInt("position"),
                row.getString("writer"),
                row.getLong("seq"),
                instant(row, "made_at"),
                instant(row, "received_at")))
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
