// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.exposure.ModelAnswer.BroughtIn;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.exposure.ModelAnswer.Sat;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The answers of models that the current organisation knows. */
@Component
public class ModelAnswers {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ModelAnswers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All answers to some items, with their payloads. */
  @Transactional(readOnly = true)
  public List<ModelAnswer> to(Collection<ItemHash> items) {
    return read(items, "e.*");
  }

  /** The same for who only counts. */
  @Transactional(readOnly = true)
  List<ModelAnswer> withoutPayloads(Collection<ItemHash> items) {
    return read(
        items,
        "item_hash, model, simulated, answered_on, attempt_id, position, run, null as payload,"
            + " marks, category, works, secure, source, brought_by, brought_at");
  }

  private List<ModelAnswer> read(Collection<ItemHash> items, String columns) {
    return items.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select "
                    + columns
                    + ", a.display_name as brought_name from exposure_answer e"
                    + " left join account a on a.id = e.brought_by where item_hash in (:items)"
                    + " order by model, answered_on, run, e.id")
            .param("items", items.stream().map(ItemHash::hex).toList())
            .query(this::read)
            .list();
  }

  /** Keeps an answer; one that is known by its attempt, or by model, day and run, is replaced. */
  @Transactional
  void keep(ModelAnswer answer) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", UUID.randomUUID());
    values.put("organisation", Tenancy.required().value());
    values.put("item", answer.item().hex());
    values.put("model", answer.model());
    values.put("simulated", answer.simulated());
    values.put("day", answer.answeredOn());
    values.put("source", answer.attempt().isPresent() ? "SAT" : "RECORDED");
    values.put("attempt", answer.attempt().map(Sat::attempt).orElse(null));
    values.put("position", answer.attempt().map(Sat::position).orElse(null));
    values.put("run", answer.run());
    values.put("payload", answer.payload().map(json::writeValueAsString).orElse(null));
    values.put("marks", answer.earned().map(Earned::marks).orElse(null));
    values.put("category", answer.earned().map(Earned::category).orElse(null));
    values.put("works", answer.earned().map(Earned::works).orElse(null));
    values.put("secure", answer.earned().flatMap(Earned::secure).orElse(null));
    values.put("by", answer.brought().flatMap(BroughtIn::account).orElse(null));
    values.put(
        "at",
        answer
            .brought()
            .flatMap(BroughtIn::at)
            .map(at -> at.atOffset(ZoneOffset.UTC))
            .orElse(null));
    String known =
        answer.attempt().isPresent()
            ? "(attempt_id, position)"
            : "(organisation_id, item_hash, model, answered_on, run) where source = 'RECORDED'";
    jdbc.sql(
            """
            insert into exposure_answer (id, organisation_id, item_hash, model, simulated,
              answered_on, source, attempt_id, position, run, payload, marks, category, works,
              secure, brought_by, brought_at)
            values (:id, :organisation, :item, :model, :simulated, :day, :source, :attempt,
              :position, :run, cast(:payload as jsonb), :marks, :category, :works, :secure,
              :by, :at)
            on conflict %s do update set item_hash = excluded.item_hash,
              simulated = excluded.simulated, payload = excluded.payload, marks = excluded.marks,
              category = excluded.category, works = excluded.works, secure = excluded.secure,
              brought_by = excluded.brought_by, brought_at = excluded.brought_at
            """
                .formatted(known))
        .params(values)
        .update();
  }

  private ModelAnswer read(ResultSet row, int number) throws SQLException {
    Optional<UUID> attempt = Optional.ofNullable(row.getObject("attempt_id", UUID.class));
    int position = row.getInt("position");
    return new ModelAnswer(
        new ItemHash(row.getString("item_hash")),
        row.getString("model"),
        row.getBoolean("simulated"),
        Objects.requireNonNull(row.getObject("answered_on", java.time.LocalDate.class)),
        attempt.map(id -> new Sat(id, position)),
        row.getInt("run"),
        Optional.ofNullable(row.getString("payload")).map(json::readTree),
        earned(row),
        brought(row));
  }

  private static Optional<BroughtIn> brought(ResultSet row) throws SQLException {
    return "RECORDED".equals(row.getString("source"))
        ? Optional.of(
            new BroughtIn(
                Optional.ofNullable(row.getObject("brought_by", UUID.class)),
                Optional.ofNullable(row.getString("brought_name")),
                Optional.ofNullable(row.getObject("brought_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        : Optional.empty();
  }

  private static Optional<Earned> earned(ResultSet row) throws SQLException {
    if (row.getObject("marks") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Earned(
            row.getDouble("marks"),
            row.getInt("category"),
            row.getBoolean("works"),
            Optional.ofNullable((Boolean) row.getObject("secure"))));
  }
}
