// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.invitation.ExtraTimeGranted;
import dev.assay.server.tenancy.Tenancy;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deadline of a running attempt when its candidate is given more time. */
@Component
class ExtraTime {
  private final JdbcClient jdbc;
  private final AttemptEvents events;

  ExtraTime(JdbcClient jdbc, AttemptEvents events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void granted(ExtraTimeGranted granted) {
    jdbc.sql(
            """
            update attempt a set deadline_at = a.deadline_at
              + (v.rules->>'minutes')::numeric * ? * interval '1 minute'
            from test_version v
            where v.id = a.test_version_id and a.invitation_id = ? and a.submitted_at is null
            returning a.id
            """)
        .params(granted.now() - granted.before(), granted.invitation())
        .query((row, _) -> Column.uuid(row, "id"))
        .list()
        .forEach(attempt -> events.add(attempt, Tenancy.required(), "EXTRA_TIME", Map.of()));
  }
}
