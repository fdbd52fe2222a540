// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Jobs of the house, so that they are finished at the next start when this one ends too early. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
@ConditionalOnProperty("assay.demo")
class DemoPeople {
  /** The instance is named after the test that they sit. */
  static final TaskDescriptor<Void> COME = TaskDescriptor.of("demo-people");

  /** The same of those whose answers people have to rate. */
  static final TaskDescriptor<Void> WRITE = TaskDescriptor.of("demo-writers");

  /** The same of simulated models. */
  static final TaskDescriptor<Void> SIMULATE = TaskDescriptor.of("demo-models");

  /** The same of those who sit the test with pairs. */
  static final TaskDescriptor<Void> PAIR = TaskDescriptor.of("demo-pairs");

  @Bean
  Task<Void> demoPairsCome(DemoPairs pairs) {
    return Tasks.oneTime(PAIR).execute((_, _) -> pairs.sit());
  }

  @Bean
  Task<Void> demoModelsAnswer(DemoModels models) {
    return Tasks.oneTime(SIMULATE).execute((job, _) -> models.answer(job.getId()));
  }

  @Bean
  Task<Void> demoPeopleCome(DemoCandidates candidates) {
    return Tasks.oneTime(COME).execute((job, _) -> candidates.sit(job.getId(), DemoPerson.ALL));
  }

  @Bean
  Task<Void> demoWritersCome(DemoCandidates candidates) {
    return Tasks.oneTime(WRITE)
        .execute((job, _) -> candidates.sit(job.getId(), DemoPerson.WRITERS));
  }
}
