// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.itemtype.GraderTools;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether there is a grader at work, whether it can run programs, and what it lacks for it. */
@Component
public class Graders implements GraderTools {
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

  @Override
  public Set<String> lacking(Set<String> needs) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select need from unnest(cast(:needs as text[])) as need
                where exists (select from grader where at > :lately and need <> all (tools))
                """)
            .param("needs", needs.toArray(String[]::new))
            .param("lately", lately())
            .query(String.class)
            .list());
  }

  private record Entry(boolean sandbox, String reason) {}

  public State state() {
    List<Entry> present =
        jdbc.sql(
                """
                select sandbox is not null as sandbox, coalesce(reason, '') as reason
                from grader where at > ?
                """)
            .param(lately())
            .query((row, _) -> new Entry(row.getBoolean("sandbox"), row.getString("reason")))
            .list();
    if (present.isEmpty()) {
      return new State.NoGrader();
    }
    return present.stream().anyMatch(Entry::sandbox)
        ? new State.Ready()
        : new State.NoSandbox(present.getFirst().reason());
  }

  private OffsetDateTime lately() {
    return clock.instant().minus(GraderRoster.BEAT.multipliedBy(4)).atOffset(ZoneOffset.UTC);
  }
}
