// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.Drift;
import dev.assay.server.bank.Parameters;
import dev.assay.server.calibration.CalibrationRun.End;
import dev.assay.server.calibration.CalibrationRun.Outcome;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The calibrations of the current organisation, as they are stored. */
@Component
class Calibrations {
  private static final String RUN =
      """
      select c.*, coalesce(a.display_name, '') as asked_name
      from calibration c left join account a on a.id = c.asked_by
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Calibrations(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** All of them, latest first. */
  @Transactional(readOnly = true)
  List<CalibrationRun> all() {
    return jdbc.sql(RUN + "order by c.number desc").query(this::run).list();
  }

  @Transactional(readOnly = true)
  Optional<CalibrationRun> find(UUID id) {
    return jdbc.sql(RUN + "where c.id = ?").param(id).query(this::run).optional();
  }

  /** What it found of each item, most answers first. */
  @Transactional(readOnly = true)
  List<Finding> findings(UUID calibration) {
    return jdbc.sql(
            """
            select item_hash, responses, finding, parameters::text as parameters
            from calibration_item where calibration_id = ? order by responses desc, item_hash
            """)
        .param(calibration)
        .query(this::finding)
        .list();
  }

  /** The parameters of the items that it has estimates of, by hash. */
  @Transactional(readOnly = true)
  Map<String, Parameters> parameters(UUID calibration) {
    Map<String, Parameters> found = new HashMap<>();
    jdbc.sql(
            """
            select item_hash, parameters::text as parameters from calibration_item
            where calibration_id = ? and parameters is not null
            """)
        .param(calibration)
        .query(row -> {
          found.put(
              row.getString("item_hash"),
              json.readValue(row.getString("parameters"), Parameters.class));
        });
    return found;
  }

  /** What it estimated of some items: those that it has no estimate of are left out. */
  @Transactional(readOnly = true)
  Map<ItemHash, Drift.Estimate> estimates(UUID calibration, Collection<ItemHash> items) {
    Map<ItemHash, Drift.Estimate> found = new HashMap<>();
    jdbc.sql(
            """
            select item_hash, responses, parameters::text as parameters from calibration_item
            where calibration_id = :calibration and parameters is not null
              and item_hash in (:items)
            """)
        .param("calibration", calibration)
        .param("items", items.stream().map(ItemHash::hex).toList())
        .query(row -> {
          Parameters known = json.readValue(row.getString("parameters"), Parameters.class);
          found.put(
              new ItemHash(row.getString("item_hash")),
              new Drift.Estimate(
                  known.estimate(), known.errors().orElseThrow(), row.getInt("responses")));
        });
    return found;
  }

  /** How many attempts were scored that the last calibration with estimates did not have. */
  @Transactional(readOnly = true)
  int newAttempts() {
    return jdbc.sql(
            """
            select count(*) from attempt_of_person a join score s on s.attempt_id = a.id
            where a.submitted_at > coalesce(
              (select max(asked_at) from calibration where outcome = 'DONE'), '-infinity')
            """)
        .query(Integer.class)
        .single();
  }

  /** Begins one, unless one is under way; whether it did. */
  boolean begin(UUID id, UUID by) {
    return jdbc.sql(
                """
                insert into calibration (id, organisation_id, number, asked_by, asked_at)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ? from calibration
                on conflict do nothing
                """)
            .params(id, Tenancy.required().value(), by, now())
            .update()
        == 1;
  }

  /** Keeps what was found; nothing when it has an end already. */
  @Transactional
  void finish(UUID id, Findings findings) {
    int open =
        jdbc.sql(
                """
                update calibration set finished_at = :now, outcome = 'DONE', persons = :persons,
                  items = :items, log_likelihood = :likelihood, converged = :converged,
                  populations = :people::jsonb
                where id = :id and finished_at is null
                """)
            .param("now", now())
            .param("persons", findings.persons())
            .param("items", findings.estimated())
            .param("likelihood", findings.logLikelihood())
            .param("converged", findings.converged())
            .param("people", json.writeValueAsString(findings.people()))
            .param("id", id)
            .update();
    if (open == 1) {
      findings.items().forEach(item -> keep(id, item));
    }
  }

  private void keep(UUID calibration, Finding found) {
    jdbc.sql(
            """
            insert into calibration_item
              (calibration_id, organisation_id, item_hash, responses, finding, parameters)
            values (:calibration, :us, :item, :responses, :finding, :parameters::jsonb)
            """)
        .param("calibration", calibration)
        .param("us", Tenancy.required().value())
        .param("item", found.hash().hex())
        .param("responses", found.responses())
        .param("finding", found.kind().name())
        .param("parameters", parameters(calibration, found))
        .update();
  }

  private @Nullable String parameters(UUID calibration, Finding found) {
    return found
        .item()
        .map(item -> Parameters.of(item, calibration.toString()).from(found.responses()))
        .map(json::writeValueAsString)
        .orElse(null);
  }

  /** Ends one without estimates; nothing when it has an end already. */
  @Transactional
  void finish(UUID id, Outcome without) {
    jdbc.sql(
            """
            update calibration set finished_at = ?, outcome = ?
            where id = ? and finished_at is null
            """)
        .params(now(), without.name(), id)
        .update();
  }

  private CalibrationRun run(ResultSet row, int number) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new CalibrationRun(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getInt("number"),
        row.getString("asked_name"),
        Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class)).toInstant(),
        finished == null ? Optional.empty() : Optional.of(end(row, finished)));
  }

  private End end(ResultSet row, OffsetDateTime finished) throws SQLException {
    return new End(
        finished.toInstant(),
        Outcome.valueOf(row.getString("outcome")),
        row.getInt("persons"),
        row.getInt("items"),
        Optional.ofNullable(row.getObject("log_likelihood", Double.class)),
        row.getBoolean("converged"),
        json.readValue(row.getString("populations"), new TypeReference<List<People>>() {}));
  }

  private Finding finding(ResultSet row, int number) throws SQLException {
    return new Finding(
        new ItemHash(row.getString("item_hash")),
        row.getInt("responses"),
        Finding.Kind.valueOf(row.getString("finding")),
        Optional.ofNullable(row.getString("parameters"))
            .map(text -> json.readValue(text, Parameters.class).toModel())
            .map(UncertainItem.class::cast));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
