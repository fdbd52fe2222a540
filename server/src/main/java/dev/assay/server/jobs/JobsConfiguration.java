// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Web processes work the tables of the house and of sittings, graders those of gradings and runs.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  @Bean
  Jobs jobs(DataSource dataSource) {
    return new Jobs(dataSource);
  }

  @Bean
  @Profile("web")
  JobWorker houseWorker(DataSource dataSource, List<Task<?>> tasks) {
    List<Task<?>> all = tasks.stream().filter(task -> !sits(task)).toList();
    return new JobWorker(dataSource, Jobs.HOUSE_TABLE, 4, all);
  }

  @Bean
  @Profile("web")
  JobWorker sittingWorker(DataSource dataSource, List<Task<?>> tasks) {
    List<Task<?>> sittings = tasks.stream().filter(JobsConfiguration::sits).toList();
    return new JobWorker(dataSource, Jobs.SITTING_TABLE, 2, sittings);
  }

  @Bean
  @Profile("grader")
  JobWorker gradingWorker(
      DataSource dataSource, List<Task<?>> tasks, @Value("${assay.grader.workers:2}") int workers) {
    List<Task<?>> all = tasks.stream().filter(task -> !watchedFor(task)).toList();
    return new JobWorker(dataSource, Jobs.GRADING_TABLE, workers, all);
  }

  @Bean
  @Profile("grader")
  JobWorker runWorker(
      DataSource dataSource, List<Task<?>> tasks, @Value("${assay.grader.runners:2}") int workers) {
    List<Task<?>> runs = tasks.stream().filter(JobsConfiguration::watchedFor).toList();
    return new JobWorker(dataSource, Jobs.RUN_TABLE, workers, runs);
  }

  private static boolean sits(Task<?> task) {
    return task.getName().equals(Jobs.SIT);
  }

  private static boolean watchedFor(Task<?> task) {
    return task.getName().equals(Jobs.RUN);
  }
}
