// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Works through one job table with the {@link Task} beans of this process. */
public final class JobWorker implements DisposableBean {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LEASE_BEAT = Duration.ofSeconds(5);

  private final Scheduler scheduler;

  JobWorker(DataSource dataSource, String table, int threads, List<Task<?>> tasks) {
    List<RecurringTask<?>> recurring = new ArrayList<>();
    List<Task<?>> onDemand = new ArrayList<>();
    for (Task<?> task : tasks) {
      if (task instanceof RecurringTask<?> repeated) {
        recurring.add(repeated);
      } else {
        onDemand.add(task);
      }
    }
    scheduler =
        Scheduler.create(dataSource, onDemand)
            .startTasks(recurring)
            .tableName(table)
            .threads(threads)
            .enablePriority()
            // No more is taken than is worked on: what comes first is decided when a thread is
            // free.
            .pollUsingLockAndFetch(0.5, 1.0)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(POLL)
            // A process that dies gives its jobs back after missing four beats.
            .heartbeatInterval(LEASE_BEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.start();
  }

  /** Looks for due jobs now rather than at the next poll. */
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void destroy() {
    scheduler.stop();
  }
}
