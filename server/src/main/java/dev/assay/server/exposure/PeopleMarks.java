// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.exposure.Marked.Mark;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people reached in a test. Called inside a transaction. */
@Component
class PeopleMarks {
  private final JdbcClient jdbc;

  PeopleMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
