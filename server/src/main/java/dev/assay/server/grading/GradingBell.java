// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.jobs.JobWorker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Listens for new jobs and wakes the workers, so that a run does not wait for the next poll. When
 * the line is down the poll goes on.
 */
@Component
@Profile("grader")
class GradingBell implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(GradingBell.class);
  private static final int PATIENCE_MILLIS = 1_000;
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final DataSource dataSource;
  private final List<JobWorker> workers;
  private volatile boolean listening;

  GradingBell(DataSource dataSource, List<JobWorker> workers) {
    this.dataSource = dataSource;
    this.workers = List.copyOf(workers);
  }

  @Override
  public void start() {
    listening = true;
    Thread.ofVirtual().name("grading-bell").start(this::listen);
  }

  private void listen() {
    while (listening) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + GradingJobs.BELL);
        attend(connection.unwrap(PGConnection.class));
      } catch (SQLException e) {
        if (listening) {
          LOG.info("the line for new jobs is down: {}", e.getMessage());
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    }
  }

  private void attend(PGConnection line) throws SQLException {
    while (listening) {
      if (line.getNotifications(PATIENCE_MILLIS).length > 0) {
        workers.forEach(JobWorker::wake);
      }
    }
  }

  @Override
  public void stop() {
    listening = false;
  }

  @Override
  public boolean isRunning() {
    return listening;
  }
}
