// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Forgets sessions that nobody has used for too long. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class SessionRounds {

  @Bean
  Task<Void> forgetOldSessions(JdbcIndexedSessionRepository sessions) {
    return Tasks.recurring("forget-old-sessions", FixedDelay.ofMinutes(10))
        .execute((_, _) -> sessions.cleanUpExpiredSessions());
  }
}
