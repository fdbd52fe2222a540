// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Writes jobs in the caller's transaction: a job exists exactly if what caused it was committed. A
 * job runs at least once, so what it does is idempotent.
 */
public final class Jobs {
  static final String GRADING_TABLE = "grading_task";
  static final String RUN_TABLE = "run_task";
  static final String HOUSE_TABLE = "house_task";
  static final String SITTING_TABLE = "sitting_task";

  private final SchedulerClient house;
  private final SchedulerClient grading;
  private final SchedulerClient runs;
  private final SchedulerClient sittings;
  private final JdbcClient jdbc;

  Jobs(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
    house = client(dataSource, HOUSE_TABLE);
    grading = client(dataSource, GRADING_TABLE);
    runs = client(dataSource, RUN_TABLE);
    sittings = client(dataSource, SITTING_TABLE);
  }

  /** The name of the task whose jobs are left by {@link #forRunner}. */
  public static final String RUN = "run";

  /** The name of the task whose jobs are left by {@link #forSitter}. */
  public static final String SIT = "sit";

  private static SchedulerClient client(DataSource dataSource, String table) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
        .tableName(table)
        .enablePriority()
        .build();
  }

  /** Leaves a job to a web process; one with the same name and id is not written twice. */
  public void forHouse(SchedulableInstance<?> job) {
    house.scheduleIfNotExists(job);
  }

  /** Leaves a job to a grader; one with the same name and id is not written twice. */
  public void forGrader(SchedulableInstance<?> job) {
    grading.scheduleIfNotExists(job);
  }

  /** Leaves to a grader a job that somebody watches for: it never waits behind the others. */
  public void forRunner(SchedulableInstance<?> job) {
    runs.scheduleIfNotExists(job);
  }

  /** Leaves to a web process a job that waits for minutes: nothing else waits behind it. */
  public void forSitter(SchedulableInstance<?> job) {
    sittings.scheduleIfNotExists(job);
  }

  /** The highest priority of a task's jobs for graders that are due and not taken; 0 for none. */
  public int highestForGraders(TaskDescriptor<?> task, Instant now) {
    return highest(GRADING_TABLE, task, now);
  }

  /** The highest priority of the runs that are due and not taken; 0 for none. */
  public int highestForRunners(TaskDescriptor<?> task, Instant now) {
    return highest(RUN_TABLE, task, now);
  }

  private int highest(String table, TaskDescriptor<?> task, Instant now) {
    return jdbc.sql(
            "select coalesce(max(priority), 0) from "
                + table
                + " where task_name = ? and not picked and execution_time <= ?")
        .params(task.getTaskName(), now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
