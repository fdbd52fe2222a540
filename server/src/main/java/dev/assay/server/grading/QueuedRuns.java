// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.items.ItemHash;
import dev.assay.server.itemtype.RunQueue;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs as rows, each with a job of the same transaction. */
@Component
class QueuedRuns implements RunQueue {
  private final JdbcClient jdbc;
  private final GradingJobs jobs;
  private final JsonMapper json;
  private final Clock clock;

  QueuedRuns(JdbcClient jdbc, GradingJobs jobs, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional
  public UUID submit(Optional<UUID> attempt, String reader, ItemHash item, JsonNode request) {
    OrganisationId organisation = Tenancy.required();
    int before = waiting(reader);
    if (before >= MOST_WAITING) {
      throw new TooManyRuns();
    }
    UUID id = UUID.randomUUID();
    int round = jobs.run(new Ticket(organisation, id, 0), before);
    jdbc.sql(
            """
            insert into run (id, organisation_id, attempt_id, session_key, item_hash, request,
                             state, turn, created_at)
            values (:id, :organisation, :attempt, :reader, :item, :request::jsonb, 'QUEUED', :turn,
                    :now)
            """)
        .param("id", id)
        .param("organisation", organisation.value())
        .param("attempt", attempt.orElse(null))
        .param("reader", reader)
        .param("item", item.hex())
        .param("request", json.writeValueAsString(request))
        .param("turn", round)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private int waiting(String reader) {
    // Two presses at once are counted one after the other.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(reader)
        .query()
        .singleRow();
    return jdbc.sql(
            "select count(*) from run where session_key = ? and state in ('QUEUED','RUNNING')")
        .param(reader)
        .query(Integer.class)
        .single();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<RunState> find(UUID run, String reader) {
    return jdbc.sql("select * from run where id = ? and session_key = ?")
        .params(run, reader)
        .query(this::state)
        .optional();
  }

  @Override
  @Transactional
  public Optional<RunState> stop(UUID run, String reader) {
    int stopped =
        jdbc.sql(
                """
                update run set state = 'STOPPED', finished_at = ?
                where id = ? and session_key = ? and state in ('QUEUED','RUNNING')
                """)
            .params(clock.instant().atOffset(ZoneOffset.UTC), run, reader)
            .update();
    if (stopped == 1) {
      jobs.stop(run);
    }
    return find(run, reader);
  }

  private RunState state(ResultSet row, int number) throws SQLException {
    return switch (row.getString("state")) {
      case "QUEUED" -> new RunState.Waiting(ahead(row.getObject("id", UUID.class)));
      case "RUNNING" -> new RunState.Running();
      case "DONE" ->
          new RunState.Done(
              new ItemHash(row.getString("item_hash")), json.readTree(row.getString("result")));
      case "STOPPED" -> new RunState.Stopped();
      default -> new RunState.Fault();
    };
  }

  private int ahead(UUID run) {
    return jdbc.sql("select runs_ahead(?)").param(run).query(Integer.class).single();
  }
}
