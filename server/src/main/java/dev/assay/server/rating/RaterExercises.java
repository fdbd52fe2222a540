// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of exercises. Every method is part of the caller's transaction. */
@Component
class RaterExercises {
  private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RaterExercises(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Levels by criterion, by the number of the example. */
  Map<Integer, Map<String, Integer>> of(ItemHash item, UUID rater) {
    return jdbc
        .sql("select example, levels from rater_exercise where item_hash = ? and rater = ?")
        .params(item.hex(), rater)
        .query((row, _) ->
            Map.entry(row.getInt("example"), json.readValue(row.getString("levels"), LEVELS)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(ItemHash item, int example, UUID rater, Map<String, Integer> levels) {
    jdbc.sql(
            """
            insert into rater_exercise (rater, item_hash, example, organisation_id, levels, at)
            values (:rater, :item, :example, :organisation, :levels::jsonb, :now)
            on conflict (rater, item_hash, example, organisation_id) do update
              set levels = excluded.levels, at = excluded.at
            """)
        .param("rater", rater)
        .param("item", item.hex())
        .param("example", example)
        .param("organisation", Tenancy.required().value())
        .param("levels", json.writeValueAsString(levels))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean knowsNothingOf(ItemHash item, UUID rater) {
    return jdbc.sql(
            """
            select not exists (select 1 from rater_exercise where item_hash = :item and rater = :rater)
              and not exists (select 1 from rating r join rating_task t on t.id = r.task_id
                where t.item_hash = :item and r.rater = :rater and r.done_at is not null)
            """)
        .param("item", item.hex())
        .param("rater", rater)
        .query(Boolean.class)
        .single();
  }
}
