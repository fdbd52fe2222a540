// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a candidate asks of the team: another date, more time, an answer, deletion. */
@Component
class Requests {
  static final int LONGEST = 2_000;
  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  Requests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A request and, once given, its answer. */
  record Asked(Door what, String message, Instant at, Optional<String> answer) {}

  /** Passes a request on; beyond a number that nobody needs, nothing more is taken. */
  @Transactional
  boolean ask(Seat seat, Door what, String message) {
    return jdbc.sql(
                """
                insert into candidate_request (id, organisation_id, invitation_id, kind, message,
                                               created_at)
                select ?, ?, ?, ?, ?, ?
                where (select count(*) from candidate_request where invitation_id = ?) < ?
                """)
            .params(
                UUID.randomUUID(),
                seat.organisation().value(),
                seat.id(),
                what.name(),
                message,
                Column.of(clock.instant()),
                seat.id(),
                MOST)
            .update()
        == 1;
  }

  @Transactional(readOnly = true)
  List<Asked> of(UUID invitation) {
    return jdbc.sql(
            """
            select kind, message, created_at, answer from candidate_request
            where invitation_id = ? and kind <> 'MY_DATA' order by created_at
            """)
        .param(invitation)
        .query((row, _) ->
            new Asked(
                Door.valueOf(row.getString("kind")),
                row.getString("message"),
                Column.instant(row, "created_at"),
                Optional.ofNullable(row.getString("answer"))))
        .list();
  }
}
