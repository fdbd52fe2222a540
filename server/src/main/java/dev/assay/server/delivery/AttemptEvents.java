// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.tenancy.OrganisationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an attempt, as both sides see it. Called inside a transaction. */
@Component
class AttemptEvents {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AttemptEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** One event. */
  record Event(String kind, JsonNode detail, Instant at) {}

  void add(UUID attempt, OrganisationId organisation, String kind, Map<String, ?> detail) {
    jdbc.sql(
            """
            insert into attempt_event (organisation_id, attempt_id, kind, detail, at)
            values (?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            organisation.value(),
            attempt,
            kind,
            json.writeValueAsString(detail),
            Column.of(clock.instant()))
        .update();
  }

  List<Event> of(UUID attempt) {
    return jdbc.sql("select kind, detail, at from attempt_event where attempt_id = ? order by id")
        .param(attempt)
        .query((row, _) ->
            new Event(
                row.getString("kind"),
                json.readTree(row.getString("detail")),
                Column.instant(row, "at")))
        .list();
  }
}
