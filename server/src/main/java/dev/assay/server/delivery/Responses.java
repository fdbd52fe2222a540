// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What candidates entered: every save is kept, one of them counts. */
@Component
class Responses {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Responses(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A save that counts.
   *
   * @param storedText the payload as the database prints it
   */
  record Response(
      int position,
      String writer,
      long seq,
      JsonNode payload,
      String storedText,
      Instant madeAt,
      Arrival arrival) {}

  /** A save that a page sends. */
  record Save(int position, String writer, long seq, JsonNode payload, Instant madeAt) {}

  /** What became of a save; {@code arrival} is as it was the first time it came. */
  record Acknowledged(int position, String writer, long seq, Arrival arrival) {}

  /** Which save counts for an item now, so that a page sees when another has written. */
  record Latest(int position, String writer, long seq) {}

  /**
   * Stores saves; one that is already there stays as it is. When this returns normally and the
   * transaction commits, they are kept for good.
   *
   * @param leftAt where one cannot go back: when each item was left
   */
  @Transactional
  List<Acknowledged> store(
      UUID attempt,
      OrganisationId organisation,
      List<Save> saves,
      Map<Integer, Instant> leftAt,
      Instant received) {
    // The lock makes settling wait for these saves, and these saves see a settlement before them.
    Lock lock =
        jdbc.sql(
                """
                select coalesce(submitted_at, deadline_at) as lock, submitted_by, started_at,
                  extract(epoch from lateness(coalesce(submitted_at, deadline_at), ?)) * 1000 as late
                from attempt where id = ? for share
                """)
            .params(Column.of(received), attempt)
            .query((row, _) ->
                new Lock(
                    Column.instant(row, "lock"),
                    row.getString("submitted_by") != null,
                    Column.instant(row, "started_at"),
                    row.getLong("late")))
            .single();
    List<Acknowledged> acknowledged = new ArrayList<>();
    for (Save save : saves) {
      Instant madeAt = bounded(save.madeAt(), lock.started(), received);
      boolean left = madeAt.isAfter(leftAt.getOrDefault(save.position(), Instant.MAX));
      Arrival arrival = left ? Arrival.TOO_LATE : lock.arrival(received, madeAt);
      acknowledged.add(insert(attempt, organisation, save, madeAt, received, arrival));
    }
    return acknowledged;
  }

  private record Lock(Instant at, boolean settled, Instant started, long lateMillis) {
    Arrival arrival(Instant received, Instant madeAt) {
      if (!received.isAfter(at)) {
        return Arrival.IN_TIME;
      }
      // What was settled stays settled: it has its receipt.
      return settled
          ? Arrival.TOO_LATE
          : Arrival.of(at, madeAt, Duration.ofMillis(Math.max(1, lateMillis)));
    }
  }

  /** A page can claim no moment before the attempt began or after its save arrived. */
  private static Instant bounded(Instant claimed, Instant started, Instant received) {
    if (claimed.isAfter(received)) {
      return received;
    }
    return claimed.isBefore(started) ? started : claimed;
  }

  private Acknowledged insert(
      UUID attempt,
      OrganisationId organisation,
      Save save,
      Instant madeAt,
      Instant received,
      Arrival arrival) {
    String kept =
        jdbc.sql(
                """
                with new as (
                  insert into response_save (attempt_id, organisation_id, position, writer, seq,
                                             payload, made_at, received_at, arrival)
                  values (:attempt, :organisation, :position, :writer, :seq, :payload::jsonb,
                          :made, :received, :arrival)
                  on conflict do nothing returning arrival)
                select arrival from new union all
                select arrival from response_save
                where attempt_id = :attempt and position = :position and writer = :writer
                  and seq = :seq
                limit 1
                """)
            .param("attempt", attempt)
            .param("organisation", organisation.value())
            .param("position", save.position())
            .param("writer", save.writer())
            .param("seq", save.seq())
            .param("payload", json.writeValueAsString(save.payload()))
            .param("made", Column.of(madeAt))
            .param("received", Column.of(received))
            .param("arrival", arrival.name())
            .query(String.class)
            .single();
    return new Acknowledged(save.position(), save.writer(), save.seq(), Arrival.valueOf(kept));
  }

  /** What counts, in order of position. */
  @Transactional(readOnly = true)
  List<Response> counting(UUID attempt) {
    return jdbc.sql("select * from counting_response where attempt_id = ? order by position")
        .param(attempt)
        .query((row, _) ->
            new Response(
                row.getInt("position"),
                row.getString("writer"),
                row.getLong("seq"),
                json.readTree(row.getString("payload")),
                row.getString("payload"),
                Column.instant(row, "made_at"),
                Arrival.valueOf(row.getString("arrival"))))
        .list();
  }

  /** The same without what was entered. */
  @Transactional(readOnly = true)
  List<Latest> latest(UUID attempt) {
    return jdbc.sql(
            """
            select position, writer, seq from counting_response
            where attempt_id = ? order by position
            """)
        .param(attempt)
        .query((row, _) ->
            new Latest(row.getInt("position"), row.getString("writer"), row.getLong("seq")))
        .list();
  }
}
