// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.delivery.AttemptSubmitted;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;

@ServerTest
class ScoringTest {
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired Scores scores;
  @Autowired Environment environment;

  @Test
  void an_attempt_that_was_handed_in_gets_a_score_with_its_evidence() {
    OrganisationId organisation = house.organisation("Northwind");
    ItemHash one =
        sittings.item(organisation, TestSittings.choice("One", "backend.sql.joins", 60), "choice");
    ItemHash two =
        sittings.item(organisation, TestSittings.choice("Two", "backend.java", 40), "choice");
    Sitting sitting =
        sittings.begin(
            organisation,
            sittings.test(organisation, "Backend", List.of(one, two)),
            "Ada",
            "ada@example.org");
    try (var _ = TestGrader.in(environment)) {
      house.inside(
          organisation,
          () -> {
            publisher.publishEvent(new AttemptSubmitted(sitting.attempt(), organisation));
            return true;
          });
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> house.inside(organisation, () -> scores.of(sitting.attempt())).isPresent());
    }
    Score score = house.inside(organisation, () -> scores.of(sitting.attempt())).orElseThrow();
    assertThat(score.evidence().items())
        .extracting(Evidence.Item::skill)
        .containsExactly("backend.sql", "backend.java");
    assertThat(score.evidence().items())
        .allSatisfy(item -> assertThat(item.category()).isEqualTo(OptionalInt.of(0)));
    assertThat(score.ability().theta()).isNegative();
    OrganisationId stranger = house.organisation("Elsewhere");
    assertThat(house.inside(stranger, () -> scores.of(sitting.attempt()))).isEmpty();
  }
}
