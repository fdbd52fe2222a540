// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what sittings left behind about items. Called inside a transaction. */
@Component
class ItemRecords {
  private final JdbcClient jdbc;

  ItemRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How long people had an item before them.
   *
   * @param people who did at all
   */
  record Spent(int people, double meanSeconds) {}

  /** By the item's hash. */
  Map<String, Spent> spent(Collection<UUID> attempts) {
    Map<String, Spent> spent = new HashMap<>();
    if (!attempts.isEmpty()) {
      jdbc.sql(
              """
              select f.item_hash, count(*) as people, avg(s.seconds_spent) as mean
              from item_state s join attempt_form f
                on f.attempt_id = s.attempt_id and f.position = s.position
              where s.attempt_id in (:attempts) and s.seconds_spent > 0 group by f.item_hash
              """)
          .param("attempts", attempts)
          .query(row -> {
            spent.put(
                row.getString("item_hash"), new Spent(row.getInt("people"), row.getDouble("mean")));
          });
    }
    return spent;
  }

  /** How many people have met an item in any test of the organisation, by its hash. */
  Map<String, Integer> used(List<String> items) {
    Map<String, Integer> used = new HashMap<>();
    jdbc.sql(
            """
            select g.item_hash, count(*) as used
            from grade g join attempt_of_person a on a.id = g.attempt_id
            where g.item_hash in (:items) group by g.item_hash
            """)
        .param("items", items)
        .query(row -> {
          used.put(row.getString("item_hash"), row.getInt("used"));
        });
    return used;
  }

  /** What was chosen in the choice items, by the item's hash. */
  Map<String, Choices> choices(Collection<UUID> attempts) {
    Map<String, Choices> choices = new HashMap<>();
    if (!attempts.isEmpty()) {
      jdbc.sql(
              """
              select g.attempt_id, g.item_hash, o.value ->> 'id' as option,
                (o.value ->> 'key')::boolean as key, (o.value ->> 'chosen')::boolean as chosen
              from grade g join item_version v on v.hash = g.item_hash
              cross join lateral jsonb_array_elements(g.detail -> 'options') o
              where g.attempt_id in (:attempts) and g.state = 'GRADED' and v.type = 'choice'
              """)
          .param("attempts", attempts)
          .query(row -> {
            Choices item =
                choices.computeIfAbsent(
                    row.getString("item_hash"), _ -> new Choices(new TreeMap<>(), new HashMap<>()));
            item.options().put(row.getString("option"), row.getBoolean("key"));
            if (row.getBoolean("chosen")) {
              item.chosen()
                  .computeIfAbsent(row.getObject("attempt_id", UUID.class), _ -> new HashSet<>())
                  .add(row.getString("option"));
            }
          });
    }
    return choices;
  }
}
