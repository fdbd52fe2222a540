// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.delivery.AttemptSubmitted;
import dev.assay.server.scoring.Scores;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands sittings in and has a real grader score them. */
@TestComponent
public class TestGrades {
  private final TestHouse house;
  private final Scores scores;
  private final ApplicationEventPublisher publisher;
  private final JdbcClient jdbc;
  private final Environment environment;

  TestGrades(
      TestHouse house,
      Scores scores,
      ApplicationEventPublisher publisher,
      JdbcClient jdbc,
      Environment environment) {
    this.house = house;
    this.scores = scores;
    this.publisher = publisher;
    this.jdbc = jdbc;
    this.environment = environment;
  }

  /** Returns when all of them have a score. */
  public void score(OrganisationId organisation, List<Sitting> sittings) {
    house.inside(
        organisation,
        () -> {
          for (Sitting sitting : sittings) {
            jdbc.sql(
                    "update attempt set submitted_at = now(), submitted_by = 'CANDIDATE' where id = ?")
                .param(sitting.attempt())
                .update();
            publisher.publishEvent(new AttemptSubmitted(sitting.attempt(), organisation));
          }
          return true;
        });
    List<UUID> attempts = sittings.stream().map(Sitting::attempt).toList();
    try (var _ = TestGrader.in(environment)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .until(() ->
              house.inside(organisation, () -> scores.of(attempts)).size() == sittings.size());
    }
  }
}
