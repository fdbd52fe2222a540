// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether there is a grader at work, and whether it can run programs. */
@Component
public class Graders {
  private final JdbcClient jdbc;
  private final Clock clock;

  Graders(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What graders can do now. */
  public sealed interface State {
    /** Programs and queries run. */
    record Ready() implements State {}

    /**
     * A grader is there, but no program of a candidate can run.
     *
     * @param reason for the operator
     */
    record NoSandbox(String reason) implements State {}

    /** No grader has been heard of lately. */
    record NoGrader() implements State {}
  }

  private record Entry(boolean sandbox, String reason) {}

  public State state() {
    Instant lately = clock.instant().minus(GraderRoster.BEAT.multipliedBy(4));
    List<Entry> present =
        jdbc.sql(
                """
                select sandbox is not null as sandbox, coalesce(reason, '') as reason
                from grader where at > ?
                """)
            .param(lately.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Entry(row.getBoolean("sandbox"), row.getString("reason")))
            .list();
    if (present.isEmpty()) {
      return new State.NoGrader();
    }
    return present.stream().anyMatch(Entry::sandbox)
        ? new State.Ready()
        : new State.NoSandbox(present.getFirst().reason());
  }
}
