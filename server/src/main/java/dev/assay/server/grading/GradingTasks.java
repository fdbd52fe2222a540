// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The jobs that grader processes work. */
@Configuration(proxyBeanMethods = false)
@Profile("grader")
class GradingTasks {

  /** What has to wait for another, or goes on after others, is looked at again so soon. */
  private static final Duration SOON = Duration.ofMillis(200);

  private static final CompletionHandler<Void> LATER =
      (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(SOON));

  @Bean
  Task<Void> runTask(GraderWork work) {
    return Tasks.custom(GradingJobs.RUN)
        .onFailure(new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2)))
        .execute((instance, _) ->
            work.run(Ticket.parse(instance.getId())) ? new OnCompleteRemove<>() : LATER);
  }

  @Bean
  Task<Void> gradeTask(GraderWork work) {
    return Tasks.custom(GradingJobs.GRADE)
        .onFailure(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10)))
        .execute((instance, _) ->
            work.grade(Ticket.parse(instance.getId())) ? new OnCompleteRemove<>() : LATER);
  }

  /** Twice as long after each failure, up to a limit, and never given up. */
  private record Backoff(Duration first, Duration longest) implements FailureHandler<Void> {
    private static final int DOUBLINGS = 16;

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
      int failures = complete.getExecution().consecutiveFailures;
      Duration pause = first.multipliedBy(1L << Math.min(failures, DOUBLINGS));
      Duration wait = pause.compareTo(longest) < 0 ? pause : longest;
      operations.reschedule(complete, complete.getTimeDone().plus(wait));
    }
  }
}
