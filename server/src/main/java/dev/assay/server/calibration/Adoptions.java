// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which calibration the current organisation's scores rest on, and which they rested on before. */
@Component
class Adoptions {
  private final JdbcClient jdbc;
  private final Clock clock;

  Adoptions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param calibration empty for the authors' word
   * @param number of the calibration
   * @param by who did it; empty when the account is gone
   * @param rescored whether everybody has a score by it
   */
  record Adoption(
      long id,
      Optional<UUID> calibration,
      Optional<Integer> number,
      String by,
      Instant at,
      boolean rescored) {}

  /** All of them, latest first. */
  @Transactional(readOnly = true)
  List<Adoption> all() {
    return jdbc.sql(
            """
            select a.*, c.number, coalesce(p.display_name, '') as name from calibration_adoption a
            left join calibration c on c.id = a.calibration_id
            left join account p on p.id = a.account_id order by a.id desc
            """)
        .query(Adoptions::adoption)
        .list();
  }

  /** The one that counts. */
  @Transactional(readOnly = true)
  Optional<Adoption> last() {
    return all().stream().findFirst();
  }

  /** Lets nothing be adopted until the caller's transaction ends. */
  void hold() {
    lock("for share");
  }

  private void lock(String how) {
    jdbc.sql("select id from organisation where id = ? " + how)
        .param(Tenancy.required().value())
        .query()
        .singleRow();
  }

  /** The row's id; empty when something else was adopted since the caller looked. */
  Optional<Long> adopt(Optional<UUID> calibration, long after, UUID by) {
    lock("for no key update");
    if (last().map(Adoption::id).orElse(0L) != after) {
      return Optional.empty();
    }
    return Optional.of(
        jdbc.sql(
                """
                insert into calibration_adoption (organisation_id, calibration_id, account_id, at)
                values (:us, :calibration, :by, :now) returning id
                """)
            .param("us", Tenancy.required().value())
            .param("calibration", calibration.orElse(null))
            .param("by", by)
            .param("now", now())
            .query(Long.class)
            .single());
  }

  /** Everybody has a score by it. */
  void rescored(long adoption) {
    jdbc.sql("update calibration_adoption set rescored_at = ? where id = ?")
        .params(now(), adoption)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Adoption adoption(ResultSet row, int number) throws SQLException {
    return new Adoption(
        row.getLong("id"),
        Optional.ofNullable(row.getObject("calibration_id", UUID.class)),
        Optional.ofNullable(row.getObject("number", Integer.class)),
        row.getString("name"),
        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
        row.getObject("rescored_at") != null);
  }
}
