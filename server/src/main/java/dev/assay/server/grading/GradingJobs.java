// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.assay.server.jobs.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes jobs for graders in the caller's transaction and, once that has committed, rings for them.
 * Runs have a worker of their own: somebody is watching the page.
 *
 * <p>Jobs are worked in rounds: of each attempt one in every round, as start-time fair queueing has
 * it (Goyal, Vin and Cheng, 1996). Who comes new joins in the round that is being worked, so nobody
 * is passed by those who come later more than once, and the jobs of one attempt, however many, hold
 * up no other. When nobody waits, rounds begin anew.
 */
@Component
class GradingJobs {
  static final TaskDescriptor<Void> RUN = TaskDescriptor.of(Jobs.RUN);
  static final TaskDescriptor<Void> GRADE = TaskDescriptor.of("grade");
  static final String BELL = "assay_grading";
  static final String STOP = "assay_stop";

  /** What the job table's column holds; from there on the time of writing decides. */
  private static final int LAST_ROUND = Short.MAX_VALUE;

  private final Jobs jobs;
  private final JdbcClient jdbc;
  private final Clock clock;

  GradingJobs(Jobs jobs, JdbcClient jdbc, Clock clock) {
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param before how many runs the same reader has waiting or running
   * @return the round it will be worked in
   */
  int run(Ticket ticket, int before) {
    Instant now = clock.instant();
    int round = round(jobs.highestForRunners(RUN, now), before);
    jobs.forRunner(instance(RUN, ticket.toString(), round, now));
    ring();
    return round;
  }

  /** The items of an attempt, one in each round. */
  void grade(List<Ticket> tickets) {
    Instant now = clock.instant();
    int highest = jobs.highestForGraders(GRADE, now);
    for (int i = 0; i < tickets.size(); i++) {
      jobs.forGrader(instance(GRADE, tickets.get(i).toString(), round(highest, i), now));
    }
    ring();
  }

  /** A job beside the one that may be at work on the same item this moment. */
  void gradeAgain(Ticket ticket) {
    Instant now = clock.instant();
    int round = round(jobs.highestForGraders(GRADE, now), 0);
    jobs.forGrader(instance(GRADE, ticket.again(UUID.randomUUID()), round, now));
    ring();
  }

  /** Tells all graders, once the caller's transaction has committed, to let go of a run. */
  void stop(UUID run) {
    jdbc.sql("select pg_notify(?, ?)").params(STOP, run.toString()).query().singleRow();
  }

  private static int round(int highestPriority, int before) {
    return Math.clamp((long) before - highestPriority, 0, LAST_ROUND);
  }

  private static SchedulableInstance<Void> instance(
      TaskDescriptor<Void> task, String id, int round, Instant now) {
    return task.instance(id).priority(-round).scheduledTo(now);
  }

  /** PostgreSQL delivers at commit, and one time only however many are written. */
  private void ring() {
    jdbc.sql("select pg_notify(?, '')").param(BELL).query().singleRow();
  }
}
