// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Web processes write a beat every {@link #INTERVAL}. Where no process has beaten for longer than
 * {@link #TOLERANCE}, the house was down: the gap is recorded, and every attempt that was running
 * gets it back.
 */
@Component
class Heartbeats {
  static final Duration INTERVAL = Duration.ofSeconds(2);
  static final Duration TOLERANCE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);
  private static final long LOCK = 0x6a73_7361_7901L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final AttemptEvents events;
  private final Clock clock;
  private final String process = "web-" + UUID.randomUUID();

  Heartbeats(JdbcClient jdbc, TransactionTemplate transactions, AttemptEvents events, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Writes a beat, after giving back an outage that it finds. */
  void beat() {
    Tenancy.acrossOrganisations(() -> {
      transactions.executeWithoutResult(_ -> beatInTransaction());
      return true;
    });
  }

  private void beatInTransaction() {
    // Of several processes that come back together one records the outage.
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    lastBeat()
        .filter(last -> Duration.between(last, now).compareTo(TOLERANCE) > 0)
        .ifPresent(last -> giveBack(last, now));
    jdbc.sql(
            """
            insert into heartbeat (process, at) values (?, ?)
            on conflict (process) do update set at = greatest(heartbeat.at, excluded.at)
            """)
        .params(process, Column.of(now))
        .update();
    jdbc.sql("delete from heartbeat where at < ? and process like 'web-%'")
        .param(Column.of(now.minus(Duration.ofDays(1))))
        .update();
  }

  private Optional<Instant> lastBeat() {
    return jdbc.sql("select max(at) as at from heartbeat where process like 'web-%'")
        .query((row, _) -> Column.maybeInstant(row, "at"))
        .single();
  }

  private void giveBack(Instant down, Instant up) {
    Duration lost = Duration.between(down, up);
    jdbc.sql("insert into outage (down_at, up_at) values (?, ?)")
        .params(Column.of(down), Column.of(up))
        .update();
    int extended =
        jdbc.sql(
                """
                update attempt set deadline_at = deadline_at + (?::timestamptz - ?::timestamptz)
                where submitted_at is null and started_at <= ? and deadline_at > ?
                returning id, organisation_id
                """)
            .params(Column.of(up), Column.of(down), Column.of(down), Column.of(down))
            .query((row, _) -> {
              events.add(
                  Column.uuid(row, "id"),
                  new OrganisationId(Column.uuid(row, "organisation_id")),
                  "OUTAGE",
                  Map.of(
                      "downAt", down.toString(),
                      "upAt", up.toString(),
                      "seconds", lost.toSeconds()));
              return true;
            })
            .list()
            .size();
    LOG.warn("down from {} to {}: {} running attempts get {} back", down, up, extended, lost);
  }
}
