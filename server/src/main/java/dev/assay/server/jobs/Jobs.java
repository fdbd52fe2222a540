// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Writes jobs in the caller's transaction: a job exists exactly if what caused it was committed. A
 * job runs at least once, so what it does is idempotent.
 */
public final class Jobs {
  static final String GRADING_TABLE = "grading_task";
  static final String RUN_TABLE = "run_task";
  static final String HOUSE_TABLE = "house_task";

  private final SchedulerClient house;
  private final SchedulerClient grading;
  private final SchedulerClient runs;

  Jobs(DataSource dataSource) {
    house = client(dataSource, HOUSE_TABLE);
    grading = client(dataSource, GRADING_TABLE);
    runs = client(dataSource, RUN_TABLE);
  }

  /** The name of the task whose jobs are left by {@link #forRunner}. */
  public static final String RUN = "run";

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
}
