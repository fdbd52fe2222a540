// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Scoring;
import dev.assay.server.bank.ItemParameters;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.grading.AttemptGraded;
import dev.assay.server.grading.Grades;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.jobs.Jobs;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores an attempt when its last grade is there. */
@Component
class Assessor {
  private static final TaskDescriptor<Void> SCORE = TaskDescriptor.of("score");
  private static final int BEFORE_GRADINGS = 50;

  private final Jobs jobs;
  private final Grades grades;
  private final Tests tests;
  private final Measured measured;
  private final ItemParameters parameters;
  private final Scores scores;
  private final JdbcClient jdbc;
  private final Clock clock;

  Assessor(
      Jobs jobs,
      Grades grades,
      Tests tests,
      Measured measured,
      ItemParameters parameters,
      Scores scores,
      JdbcClient jdbc,
      Clock clock) {
    this.jobs = jobs;
    this.grades = grades;
    this.tests = tests;
    this.measured = measured;
    this.parameters = parameters;
    this.scores = scores;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Each event is a job of its own: one that comes while another is worked is not swallowed. */
  @EventListener
  void on(AttemptGraded graded) {
    String id = graded.organisation() + "/" + graded.attempt() + "/" + UUID.randomUUID();
    jobs.forGrader(SCORE.instance(id).priority(BEFORE_GRADINGS).scheduledTo(clock.instant()));
  }

  @Transactional
  void score(UUID attempt) {
    UUID version =
        jdbc.sql("select test_version_id from attempt where id = ? for update")
            .param(attempt)
            .query((row, _) -> row.getObject(1, UUID.class))
            .single();
    PublishedTest test = tests.published(version).orElseThrow();
    ItemParameters.Adopted adopted = parameters.held();
    Score score = Score.of(evidence(test, grades.of(attempt), adopted));
    scores.keep(attempt, score, adopted.calibration());
  }

  private Evidence evidence(
      PublishedTest test, List<Grade> graded, ItemParameters.Adopted adopted) {
    Population population = test.blueprint().population();
    List<String> hashes = graded.stream().map(grade -> grade.item().hex()).toList();
    Map<String, MeasuredItem> known = measured.of(hashes, adopted);
    List<Evidence.Item> items = graded.stream().map(grade -> item(test, grade, known)).toList();
    return new Evidence(
        Scoring.VERSION,
        population.mean(),
        population.standardDeviation(),
        test.rules().cut(),
        items);
  }

  private static Evidence.Item item(
      PublishedTest test, Grade grade, Map<String, MeasuredItem> known) {
    MeasuredItem item = known.get(grade.item().hex());
    if (item == null) {
      throw new IllegalStateException("item " + grade.item() + " is not in the bank");
    }
    String skill = item.entry().manifest().skill();
    return new Evidence.Item(
        grade.position(),
        grade.item().hex(),
        test.blueprint().covering(skill).orElse(skill),
        item.parameters(),
        grade instanceof Grade.Graded done ? OptionalInt.of(done.category()) : OptionalInt.empty(),
        grade instanceof Grade.Graded done && done.answered());
  }

  @Configuration(proxyBeanMethods = false)
  @Profile("grader")
  static class Work {

    @Bean
    Task<Void> scoreTask(Assessor assessor) {
      return Tasks.oneTime(SCORE)
          .onFailure(
              new FailureHandler.ExponentialBackoffFailureHandler<Void>(Duration.ofSeconds(1)))
          .execute((instance, _) -> {
            String[] id = instance.getId().split("/", -1);
            Tenancy.run(OrganisationId.of(id[0]), () -> assessor.score(UUID.fromString(id[1])));
          });
    }
  }
}
