// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.paired;

import dev.assay.server.bank.Brought;
import dev.assay.server.paired.Contrast.Marked;
import dev.assay.server.paired.Contrast.ModelMarks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What AI added: of a published test, and of one attempt. */
@Component
public class ValuesAdded {
  private final JdbcClient jdbc;

  ValuesAdded(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Over the people who sat a version of a test; empty where it has no pairs with marks. */
  @Transactional(readOnly = true)
  public Optional<ValueAdded> ofVersion(UUID testVersion) {
    return of(ValueAdded.Of.PEOPLE, "a.test_version_id", "p.attempt_id::text", testVersion);
  }

  /** Of one person; empty where the attempt has no pairs with marks. */
  @Transactional(readOnly = true)
  public Optional<ValueAdded> ofAttempt(UUID attempt) {
    return of(ValueAdded.Of.PAIRS, "a.id", "p.pair::text", attempt);
  }

  private Optional<ValueAdded> of(ValueAdded.Of of, String column, String unit, UUID whose) {
    List<Marked> marks =
        jdbc.sql(
                """
                select %s as unit, g.item_hash, p.alone, g.marks,
                       t.asked, t.simulated
                from paired_item p join attempt_of_person a on a.id = p.attempt_id
                join grade g on g.attempt_id = p.attempt_id and g.position = p.position
                cross join lateral (
                  select count(*) > 0 as asked, coalesce(bool_or(simulated), false) as simulated
                  from assistant_turn
                  where attempt_id = p.attempt_id and position = p.position) t
                where g.state = 'GRADED' and a.submitted_at is not null and %s = ?
                """
                    .formatted(unit, column))
            .param(whose)
            .query((row, _) ->
                new Marked(
                    Objects.requireNonNull(row.getString("unit")),
                    Objects.requireNonNull(row.getString("item_hash")),
                    row.getBoolean("alone"),
                    row.getDouble("marks"),
                    row.getBoolean("asked"),
                    row.getBoolean("simulated")))
            .list();
    List<String> items = marks.stream().map(Marked::item).distinct().toList();
    return Contrast.of(of, marks, models(items)).map(found -> found.with(brought(found, items)));
  }

  /** Of the answers of the models that count, those that were not judged here. */
  private List<Brought> brought(ValueAdded found, List<String> items) {
    return found.models().isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select (brought_at at time zone 'UTC')::date as on_day, a.display_name,
                  count(*) as answers
                from exposure_answer e left join account a on a.id = e.brought_by
                where source = 'RECORDED' and item_hash in (:items) and model in (:models)
                  and marks is not null
                group by 1, 2 order by 1, 2
                """)
            .param("items", items)
            .param("models", found.models())
            .query((row, _) ->
                new Brought(
                    Optional.ofNullable(row.getString("display_name")),
                    Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                    row.getInt("answers")))
            .list();
  }

  private List<ModelMarks> models(List<String> items) {
    return items.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select item_hash, model, avg(marks) as marks, bool_or(simulated) as simulated
                from exposure_answer where item_hash in (:items) and marks is not null
                group by item_hash, model
                """)
            .param("items", items)
            .query((row, _) ->
                new ModelMarks(
                    Objects.requireNonNull(row.getString("model")),
                    Objects.requireNonNull(row.getString("item_hash")),
                    row.getDouble("marks"),
                    row.getBoolean("simulated")))
            .list();
  }
}
