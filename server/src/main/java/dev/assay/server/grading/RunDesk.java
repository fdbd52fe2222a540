// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.items.ItemHash;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of runs, as a grader works them. */
@Component
class RunDesk {
  /** Somebody waits at the page: after so many tries the fault is told. */
  private static final int TRIES = 3;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RunDesk(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param attempt empty for practice and preview
   */
  record Run(UUID id, Optional<UUID> attempt, ItemHash item, JsonNode request, int tries) {}

  /** Whether another run of the same reader is at work: each has one at a time. */
  @Transactional(readOnly = true)
  boolean hasToWait(UUID id) {
    return jdbc.sql(
            """
            select exists (select 1 from run mine join run other using (session_key)
              where mine.id = ? and mine.state = 'QUEUED' and other.id <> mine.id
                and other.state = 'RUNNING')
            """)
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Takes up a run, counting the try; empty when it is over. */
  @Transactional
  Optional<Run> take(UUID id) {
    return jdbc.sql(
            """
            update run set state = 'RUNNING', tries = tries + 1
            where id = ? and state in ('QUEUED','RUNNING') returning *
            """)
        .param(id)
        .query((row, _) ->
            new Run(
                id,
                Optional.ofNullable(row.getObject("attempt_id", UUID.class)),
                new ItemHash(row.getString("item_hash")),
                json.readTree(row.getString("request")),
                row.getInt("tries")))
        .optional();
  }

  @Transactional
  void done(Run run, JsonNode result) {
    end(run, "DONE", json.writeValueAsString(result));
  }

  /** Notes a failed try, and says whether it was the last. */
  @Transactional
  boolean failed(Run run) {
    if (run.tries() < TRIES) {
      return false;
    }
    end(run, "FAULT", "{}");
    return true;
  }

  private void end(Run run, String state, String result) {
    jdbc.sql(
            """
            update run set state = ?, result = ?::jsonb, finished_at = ?
            where id = ? and state = 'RUNNING'
            """)
        .params(state, result, clock.instant().atOffset(ZoneOffset.UTC), run.id())
        .update();
  }
}
