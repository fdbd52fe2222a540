// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A job of the house, so that it is finished at the next start when this one ends too early. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
@ConditionalOnProperty("assay.demo")
class DemoPeople {
  /** The instance is named after the test that they sit. */
  static final TaskDescriptor<Void> COME = TaskDescriptor.of("demo-people");

  @Bean
  Task<Void> demoPeopleCome(DemoCandidates candidates) {
    return Tasks.oneTime(COME).execute((job, _) -> candidates.sit(job.getId()));
  }
}
