// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.jobs.JobWorker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Listens for new jobs and wakes the workers, so that a run does not wait for the next poll, and
 * for runs that are to be let go. When the line is down the poll goes on and a run to its end.
 */
@Component
@Profile("grader")
class GradingBell implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(GradingBell.class);
  private static final int PATIENCE_MILLIS = 1_000;
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final DataSource dataSource;
  private final List<JobWorker> workers;
  private final RunsUnderWay underWay;
  private volatile boolean listening;

  GradingBell(DataSource dataSource, List<JobWorker> workers, RunsUnderWay underWay) {
    this.dataSource = dataSource;
    this.workers = List.copyOf(workers);
    this.underWay = underWay;
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
        statement.execute("listen " + GradingJobs.STOP);
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
      boolean jobs = false;
      for (PGNotification heard : line.getNotifications(PATIENCE_MILLIS)) {
        if (heard.getName().equals(GradingJobs.STOP)) {
          underWay.stop(UUID.fromString(heard.getParameter()));
        } else {
          jobs = true;
        }
      }
      if (jobs) {
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
