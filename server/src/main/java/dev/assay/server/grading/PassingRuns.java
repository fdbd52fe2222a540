// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Of practice and previews nothing is kept: their runs are deleted soon after they were read. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class PassingRuns {
  private static final Duration LASTS = Duration.ofMinutes(10);

  @Bean
  Task<Void> forgetPassingRuns(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    return Tasks.recurring("forget-passing-runs", FixedDelay.ofMinutes(5))
        .execute((_, _) -> forget(jdbc, transactions, clock));
  }

  static void forget(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    Tenancy.acrossOrganisations(() ->
        transactions.execute(_ ->
            jdbc.sql("delete from run where attempt_id is null and finished_at < ?")
                .param(clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .update()));
  }
}
