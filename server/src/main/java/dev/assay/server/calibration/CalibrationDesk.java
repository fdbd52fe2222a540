// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.assay.server.calibration.CalibrationRun.Outcome;
import dev.assay.server.jobs.Jobs;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has calibrations done by graders, one at a time in an organisation. What is found is kept in one
 * transaction with the end: a job that died begins again, one that runs twice changes nothing.
 */
@Component
class CalibrationDesk {
  private static final TaskDescriptor<Void> CALIBRATE = TaskDescriptor.of("calibrate");
  private static final int MOST_FAILURES = 5;

  private final Jobs jobs;
  private final Calibrations calibrations;
  private final Sheets sheets;
  private final Clock clock;

  CalibrationDesk(Jobs jobs, Calibrations calibrations, Sheets sheets, Clock clock) {
    this.jobs = jobs;
    this.calibrations = calibrations;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** Starts one with the answers so far; empty when one is under way. */
  @Transactional
  Optional<UUID> ask(UUID by) {
    UUID id = UUID.randomUUID();
    if (!calibrations.begin(id, by)) {
      return Optional.empty();
    }
    String job = Tenancy.required() + "/" + id;
    jobs.forGrader(CALIBRATE.instance(job).scheduledTo(clock.instant()));
    return Optional.of(id);
  }

  /** Does the work of one that is under way; nothing when it has ended. */
  void work(UUID id) {
    Optional<CalibrationRun> open = calibrations.find(id).filter(run -> run.end().isEmpty());
    if (open.isEmpty()) {
      return;
    }
    Sheets.Read read = sheets.until(open.get().askedAt());
    new Calibrator(read.items())
        .of(read.sheets())
        .ifPresentOrElse(
            found -> calibrations.finish(id, found),
            () -> calibrations.finish(id, Outcome.TOO_FEW));
  }

  private void giveUp(UUID id) {
    calibrations.finish(id, Outcome.FAILED);
  }

  @Configuration(proxyBeanMethods = false)
  @Profile("grader")
  static class Work {
    private final CalibrationDesk desk;

    Work(CalibrationDesk desk) {
      this.desk = desk;
    }

    @Bean
    Task<Void> calibrateTask() {
      return Tasks.oneTime(CALIBRATE)
          .onFailure(this::later)
          .execute((instance, _) -> {
            String[] id = instance.getId().split("/", -1);
            Tenancy.run(OrganisationId.of(id[0]), () -> desk.work(UUID.fromString(id[1])));
          });
    }

    /** Some seconds later, and given up in the end, so that a new one can be asked for. */
    private void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
      int failures = complete.getExecution().consecutiveFailures + 1;
      if (failures >= MOST_FAILURES) {
        String[] id = complete.getExecution().taskInstance.getId().split("/", -1);
        Tenancy.run(OrganisationId.of(id[0]), () -> desk.giveUp(UUID.fromString(id[1])));
        operations.remove();
      } else {
        operations.reschedule(
            complete, complete.getTimeDone().plus(Duration.ofSeconds(1L << failures)));
      }
    }
  }
}
