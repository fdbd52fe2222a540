// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.itemtype.GraderSandbox;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says again and again that this grader is there, whether it has a sandbox and what it has besides,
 * and in the end that it has gone.
 */
@Component
@Profile("grader")
class GraderRoster implements SmartLifecycle {
  static final Duration BEAT = Duration.ofSeconds(5);
  private static final int LOOK = 12; // beats from one look at what is installed to the next
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(GraderRoster.class);

  private final JdbcClient jdbc;
  private final GraderSandbox sandbox;
  private final InstalledTools tools;
  private final Clock clock;
  private final String process = ManagementFactory.getRuntimeMXBean().getName();
  private volatile boolean present;
  private final Thread signing =
      Thread.ofVirtual().name("grader-roster").unstarted(this::keepSigned);

  GraderRoster(JdbcClient jdbc, GraderSandbox sandbox, InstalledTools tools, Clock clock) {
    this.jdbc = jdbc;
    this.sandbox = sandbox;
    this.tools = tools;
    this.clock = clock;
  }

  @Override
  public void start() {
    present = true;
    signing.start();
  }

  private void keepSigned() {
    Optional<Set<String>> found = Optional.empty(); // to look takes longer than to be there
    for (int beat = 0; present; beat++) {
      if (beat % LOOK == 1) {
        found = Optional.of(tools.present());
      }
      try {
        sign(found);
      } catch (DataAccessException e) {
        LOG.info("the database is away: {}", e.getMessage());
      }
      LockSupport.parkNanos(BEAT.toNanos());
    }
    try {
      jdbc.sql("delete from grader where process = ?").param(process).update();
    } catch (DataAccessException e) {
      LOG.info("the database is away: {}", e.getMessage());
    }
  }

  private void sign(Optional<Set<String>> found) {
    jdbc.sql(
            """
            insert into grader (process, sandbox, reason, tools, at)
            values (:process, :driver, :reason, :tools, :now)
            on conflict (process) do update
              set sandbox = excluded.sandbox, reason = excluded.reason, tools = excluded.tools,
                at = excluded.at
            """)
        .param("process", process)
        .param("driver", sandbox.driver().orElse(null))
        .param("reason", sandbox.reason())
        .param("tools", found.map(tools -> tools.toArray(String[]::new)).orElse(null))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void stop() {
    present = false;
    LockSupport.unpark(signing);
    try {
      signing.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return present;
  }
}
