// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.server.bank.Bank;
import dev.assay.server.exposure.ExposureList.KnownModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
                    Objects.requireNonNull(row.getObject("last", LocalDate.class))))
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

  /** Deletes what was recorded of a model; what it sat here goes with its attempts. */
  @Transactional
  int forget(String model) {
    return jdbc.sql("delete from exposure_answer where model = ? and source = 'RECORDED'")
        .param(model)
        .update();
  }
}
