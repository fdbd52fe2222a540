// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.exposure.Marked.Mark;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.ItemRooms;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what people reached in a test. Called inside a transaction. */
@Component
class PeopleMarks {
  /** Of so many people the latest: it bounds what a report costs. */
  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ItemRooms rooms;

  PeopleMarks(JdbcClient jdbc, JsonMapper json, ItemRooms rooms) {
    this.jdbc = jdbc;
    this.json = json;
    this.rooms = rooms;
  }

  /** What one person reached at an item, and the day of handing in, by UTC. */
  record Reached(LocalDate on, Earned earned) {}

  /** Everybody who has marks in an item, in whatever test; the latest first. */
  List<Reached> of(BankEntry item) {
    ItemRoom room = rooms.of(item.manifest().type());
    return jdbc.sql(
            """
            select g.marks, (a.submitted_at at time zone 'UTC')::date as on_day,
              case when :probed then g.detail::text end as detail
            from grade g join attempt_of_person a on a.id = g.attempt_id
            where g.item_hash = :item and g.state = 'GRADED' and a.submitted_at is not null
            order by a.submitted_at desc, a.id limit :most
            """)
        .param("item", item.hash().hex())
        .param("probed", room.looksForSecurity())
        .param("most", MOST)
        .query((row, _) ->
            new Reached(
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                Earned.of(
                    item.manifest(),
                    row.getDouble("marks"),
                    Optional.ofNullable(row.getString("detail"))
                        .flatMap(detail -> room.security(json.readTree(detail))))))
        .list();
  }

  /** Everybody who handed in any version of the test, with the marks of these items. */
  List<Marked> of(UUID test, Collection<ItemHash> items) {
    Map<UUID, Map<ItemHash, Mark>> people = new LinkedHashMap<>();
    if (!items.isEmpty()) {
      jdbc.sql(
              """
              select g.attempt_id, g.item_hash, g.marks, g.category
              from attempt_of_person a join test_version v on v.id = a.test_version_id
              join grade g on g.attempt_id = a.id
              where v.test_id = :test and a.submitted_at is not null and g.state = 'GRADED'
                and g.item_hash in (:items)
              order by a.submitted_at, g.attempt_id
              """)
          .param("test", test)
          .param("items", items.stream().map(ItemHash::hex).toList())
          .query(row -> {
            people
                .computeIfAbsent(
                    Objects.requireNonNull(row.getObject("attempt_id", UUID.class)),
                    _ -> new HashMap<>())
                .put(
                    new ItemHash(row.getString("item_hash")),
                    new Mark(row.getDouble("marks"), row.getInt("category")));
          });
    }
    return people.values().stream().map(Marked::new).toList();
  }
}
