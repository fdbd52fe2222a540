// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.assay.server.jobs.Jobs;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes jobs for graders in the caller's transaction and, once that has committed, rings for them.
 * Runs have a worker of their own: somebody is watching the page.
 */
@Component
class GradingJobs {
  static final TaskDescriptor<Void> RUN = TaskDescriptor.of(Jobs.RUN);
  static final TaskDescriptor<Void> GRADE = TaskDescriptor.of("grade");
  static final String BELL = "assay_grading";

  private static final int FIRST_RUN = 100;
  private static final int GRADING = 10;

  private final Jobs jobs;
  private final JdbcClient jdbc;
  private final Clock clock;

  GradingJobs(Jobs jobs, JdbcClient jdbc, Clock clock) {
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param turn 1 for the first run a reader has waiting, 2 for the second
   */
  void run(Ticket ticket, int turn) {
    jobs.forRunner(instance(RUN, ticket, FIRST_RUN - turn));
    ring();
  }

  void grade(Ticket ticket) {
    jobs.forGrader(instance(GRADE, ticket, GRADING));
    ring();
  }

  private SchedulableInstance<Void> instance(
      TaskDescriptor<Void> task, Ticket ticket, int priority) {
    return task.instance(ticket.toString()).priority(priority).scheduledTo(clock.instant());
  }

  /** PostgreSQL delivers at commit, and one time only however many are written. */
  private void ring() {
    jdbc.sql("select pg_notify(?, '')").param(BELL).query().singleRow();
  }
}
