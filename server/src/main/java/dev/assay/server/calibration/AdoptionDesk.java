// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.assay.server.calibration.Adoptions.Adoption;
import dev.assay.server.jobs.Jobs;
import dev.assay.server.scoring.Rescoring;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has scores rest on another calibration: what is adopted counts for new scores at once, and a
 * grader computes those of tests in use anew. Each attempt is a transaction of its own, so a job
 * that died goes on where it was.
 */
@Component
class AdoptionDesk {
  private static final TaskDescriptor<Void> RESCORE = TaskDescriptor.of("rescore");

  private final Jobs jobs;
  private final Adoptions adoptions;
  private final AdoptedItems items;
  private final Rescoring rescoring;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  AdoptionDesk(
      Jobs jobs,
      Adoptions adoptions,
      AdoptedItems items,
      Rescoring rescoring,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Clock clock) {
    this.jobs = jobs;
    this.adoptions = adoptions;
    this.items = items;
    this.rescoring = rescoring;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Adopts a calibration that has estimates; false when something else was adopted in between.
   *
   * @param after the last adoption that was seen; 0 for none
   */
  @Transactional
  boolean adopt(UUID calibration, long after, UUID by) {
    return begin(Optional.of(calibration), after, by);
  }

  /** Goes back to what scores rested on before the last adoption; false when there is none. */
  @Transactional
  boolean undo(UUID by) {
    List<Adoption> all = adoptions.all();
    return !all.isEmpty()
        && begin(
            all.size() > 1 ? all.get(1).calibration() : Optional.empty(), all.getFirst().id(), by);
  }

  private boolean begin(Optional<UUID> calibration, long after, UUID by) {
    Optional<Long> adoption = adoptions.adopt(calibration, after, by);
    adoption.ifPresent(id -> {
      String job = Tenancy.required() + "/" + id;
      jobs.forGrader(RESCORE.instance(job).scheduledTo(clock.instant()));
    });
    return adoption.isPresent();
  }

  /** Scores anew whoever has no score by what is adopted now. */
  void rescore(long adoption) {
    for (UUID attempt : behind()) {
      transactions.executeWithoutResult(_ -> rescoring.rescore(attempt, items.held()));
    }
    transactions.executeWithoutResult(_ -> adoptions.rescored(adoption));
  }

  private List<UUID> behind() {
    return transactions.execute(_ ->
        jdbc.sql(Moves.IN_USE + " and s.calibration_id is distinct from cast(:calibration as uuid)")
            .param("calibration", items.held().calibration().orElse(null))
            .query((row, _) -> row.getObject("attempt", UUID.class))
            .list());
  }

  @Configuration(proxyBeanMethods = false)
  @Profile("grader")
  static class Work {

    @Bean
    Task<Void> rescoreTask(AdoptionDesk desk) {
      return Tasks.oneTime(RESCORE)
          .onFailure(
              new FailureHandler.ExponentialBackoffFailureHandler<Void>(Duration.ofSeconds(1)))
          .execute((instance, _) -> {
            String[] id = instance.getId().split("/", -1);
            Tenancy.run(OrganisationId.of(id[0]), () -> desk.rescore(Long.parseLong(id[1])));
          });
    }
  }
}
