// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.ItemHash;
import dev.assay.server.itemtype.PlainPrompt;
import dev.assay.server.itemtype.PlainPrompts;
import java.sql.Array;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds them in what grades say of themselves ({@link PromptDetail#measures}). */
@Component
class GradedPlainPrompts implements PlainPrompts {
  private final JdbcClient jdbc;

  GradedPlainPrompts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ItemHash, PlainPrompt> of(Collection<ItemHash> items) {
    Map<ItemHash, PlainPrompt> found = new HashMap<>();
    if (!items.isEmpty()) {
      jdbc.sql(
              """
              select g.item_hash, array_agg(distinct g.detail ->> 'model') as models,
                bool_or((g.detail ->> 'simulated')::boolean) as simulated, count(*) as answers,
                max((a.submitted_at at time zone 'UTC')::date) as last
              from grade g join item_version v on v.hash = g.item_hash and v.type = 'prompt'
              join attempt_of_person a on a.id = g.attempt_id
              where g.item_hash in (:items) and g.state = 'GRADED' and a.submitted_at is not null
                and g.detail ->> 'measures' = 'false' and g.detail ->> 'model' is not null
              group by g.item_hash
              """)
          .param("items", items.stream().map(ItemHash::hex).toList())
          .query(row -> {
            Array models = Objects.requireNonNull(row.getArray("models"));
            found.put(
                new ItemHash(row.getString("item_hash")),
                new PlainPrompt(
                    List.of((String[]) models.getArray()),
                    row.getBoolean("simulated"),
                    row.getInt("answers"),
                    Objects.requireNonNull(row.getObject("last", LocalDate.class))));
          });
    }
    return found;
  }
}
