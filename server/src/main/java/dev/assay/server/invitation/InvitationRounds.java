// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every half hour: one reminder to whoever has not started and has two days left. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class InvitationRounds {
  private static final Duration SOON = Duration.ofDays(2);

  @Bean
  Task<Void> remindCandidates(
      Invitations invitations, JdbcClient jdbc, TransactionTemplate transactions) {
    return Tasks.recurring("remind-candidates", FixedDelay.ofMinutes(30))
        .execute((_, _) -> organisations(jdbc, transactions).forEach(remindIn(invitations)));
  }

  private static Consumer<UUID> remindIn(Invitations invitations) {
    return id ->
        Tenancy.run(new OrganisationId(id), () -> invitations.remindThoseWhoseTimeRunsOut(SOON));
  }

  private static List<UUID> organisations(JdbcClient jdbc, TransactionTemplate transactions) {
    List<UUID> ids =
        transactions.execute(_ ->
            jdbc.sql("select id from organisation")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    return ids == null ? List.of() : ids;
  }
}
