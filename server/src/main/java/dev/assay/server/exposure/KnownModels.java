// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.server.bank.Bank;
import dev.assay.server.bank.Brought;
import dev.assay.server.exposure.ExposureList.KnownModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The models whose answers the current organisation has. */
@Component
class KnownModels {
  private final JdbcClient jdbc;
  private final Bank bank;

  KnownModels(JdbcClient jdbc, Bank bank) {
    this.jdbc = jdbc;
    this.bank = bank;
  }

  @Transactional(readOnly = true)
  ExposureList list() {
    Map<String, List<Brought>> brought = brought();
    List<KnownModel> models =
        jdbc.sql(
                """
                select model, bool_or(simulated) as simulated,
                  count(*) filter (where source = 'SAT') as sat,
                  count(*) filter (where source = 'RECORDED') as recorded,
                  count(distinct item_hash) as items,
                  count(*) filter (where marks is null) as unrated,
                  min(answered_on) as first, max(answered_on) as last
                from exposure_answer group by model order by model
                """)
            .query((row, _) ->
                new KnownModel(
                    row.getString("model"),
                    row.getBoolean("simulated"),
                    row.getInt("sat"),
                    row.getInt("recorded"),
                    row.getInt("items"),
                    row.getInt("unrated"),
                    Objects.requireNonNull(row.getObject("first", LocalDate.class)),
                    Objects.requireNonNull(row.getObject("last", LocalDate.class)),
                    brought.getOrDefault(row.getString("model"), List.of())))
            .list();
    Set<String> answered =
        jdbc
            .sql("select distinct item_hash from exposure_answer where marks is not null")
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.toSet());
    List<String> items =
        bank.usable().stream()
            .filter(entry -> !entry.manifest().practice())
            .map(entry -> entry.hash().hex())
            .toList();
    return new ExposureList(
        models, (int) items.stream().filter(answered::contains).count(), items.size());
  }

  private Map<String, List<Brought>> brought() {
    Map<String, List<Brought>> brought = new HashMap<>();
    jdbc.sql(
            """
            select model, (brought_at at time zone 'UTC')::date as on_day, a.display_name,
              count(*) as answers
            from exposure_answer e left join account a on a.id = e.brought_by
            where source = 'RECORDED' group by 1, 2, 3 order by 2, 3
            """)
        .query(row -> {
          brought
              .computeIfAbsent(row.getString("model"), _ -> new ArrayList<>())
              .add(
                  new Brought(
                      Optional.ofNullable(row.getString("display_name")),
                      Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                      row.getInt("answers")));
        });
    return brought;
  }

  /** Deletes what was recorded of a model; what it sat here goes with its attempts. */
  @Transactional
  int forget(String model) {
    return jdbc.sql("delete from exposure_answer where model = ? and source = 'RECORDED'")
        .param(model)
        .update();
  }
}
