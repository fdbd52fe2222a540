// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ApiKey;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The models of the current organisation, with their keys under seal. */
@Component
class Connections {
  private final JdbcClient jdbc;
  private final KeySeal seal;
  private final Clock clock;

  Connections(JdbcClient jdbc, KeySeal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<ModelConnection> all() {
    return jdbc.sql("select * from model_connection where removed_at is null order by created_at")
        .query((row, _) -> connection(row))
        .list();
  }

  @Transactional(readOnly = true)
  Optional<ModelConnection> find(UUID id) {
    return jdbc.sql("select * from model_connection where removed_at is null and id = ?")
        .param(id)
        .query((row, _) -> connection(row))
        .optional();
  }

  @Transactional(readOnly = true)
  Optional<ModelConnection> evenIfRemoved(UUID id) {
    return jdbc.sql("select * from model_connection where id = ?")
        .param(id)
        .query((row, _) -> connection(row))
        .optional();
  }

  /** The one that tests use. */
  @Transactional(readOnly = true)
  Optional<ModelConnection> usual() {
    return jdbc.sql("select * from model_connection where removed_at is null and usual")
        .query((row, _) -> connection(row))
        .optional();
  }

  /**
   * The key of a connection: {@link ApiKey#NONE} where it has none; empty when it has one that
   * cannot be opened here.
   */
  @Transactional(readOnly = true)
  Optional<ApiKey> key(UUID id) {
    Optional<byte[]> sealed =
        jdbc.sql("select sealed_key from model_connection where id = ?")
            .param(id)
            .query((row, _) -> Optional.ofNullable(row.getBytes("sealed_key")))
            .single();
    return sealed.isEmpty() ? Optional.of(ApiKey.NONE) : seal.open(id, sealed.get());
  }

  /** Adds one; the first of an organisation is the usual one. */
  @Transactional
  UUID add(ConnectionDraft draft) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into model_connection
              (id, organisation_id, name, url, model, input_price, output_price, currency,
               most_tokens, most_money, usual, created_at)
            values (:id, :organisation, :name, :url, :model, :input, :output, :currency, :tokens,
                    :money,
                    not exists (select 1 from model_connection where usual and removed_at is null),
                    :now)
            """)
        .params(draft.columns())
        .param("id", id)
        .param("organisation", Tenancy.required().value())
        .param("now", now())
        .update();
    keepKey(id, draft);
    return id;
  }

  /**
   * Changes one. A key that is not mentioned stays, unless the model is now elsewhere: no key goes
   * to an address that it was not given for.
   */
  @Transactional
  void change(UUID id, ConnectionDraft draft) {
    jdbc.sql(
            """
            update model_connection set name = :name, model = :model,
              sealed_key = case when url = :url then sealed_key end, url = :url,
              input_price = :input, output_price = :output, currency = :currency,
              most_tokens = :tokens, most_money = :money
            where id = :id and removed_at is null
            """)
        .params(draft.columns())
        .param("id", id)
        .update();
    keepKey(id, draft);
  }

  private void keepKey(UUID id, ConnectionDraft draft) {
    draft
        .key()
        .ifPresent(key ->
            jdbc.sql("update model_connection set sealed_key = :sealed where id = :id")
                .param("sealed", key.present() ? seal.seal(id, key) : null)
                .param("id", id)
                .update());
  }

  /** Tests use this one from now on. */
  @Transactional
  void use(UUID id) {
    jdbc.sql("update model_connection set usual = false where usual").update();
    jdbc.sql("update model_connection set usual = true where id = ? and removed_at is null")
        .param(id)
        .update();
  }

  /** Forgets the key and asks the model nothing more; what it was asked before stays. */
  @Transactional
  void remove(UUID id) {
    jdbc.sql(
            """
            update model_connection set removed_at = ?, sealed_key = null, usual = false
            where id = ? and removed_at is null
            """)
        .params(now(), id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ModelConnection connection(ResultSet row) throws SQLException {
    return new ModelConnection(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("url"),
        row.getString("model"),
        row.getObject("sealed_key") != null,
        new Prices(
            row.getBigDecimal("input_price"),
            row.getBigDecimal("output_price"),
            row.getString("currency")),
        row.getInt("most_tokens"),
        row.getBigDecimal("most_money"),
        row.getBoolean("usual"));
  }
}
