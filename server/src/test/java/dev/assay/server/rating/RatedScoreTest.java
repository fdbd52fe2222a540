// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestGrades;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.TestTexts;
import dev.assay.server.access.Role;
import dev.assay.server.scoring.Score;
import dev.assay.server.scoring.Scores;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a text that is handed in to a score that rests on what people gave it. */
@ServerTest
class RatedScoreTest {
  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired TestGrades grades;
  @Autowired Scores scores;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  @Test
  void a_score_goes_on_without_an_answer_until_people_have_rated_it() {
    OrganisationId organisation = house.organisation("Northwind");
    ItemHash choice =
        sittings.item(
            organisation, TestSittings.choice("Q" + organisation, "backend.sql", 50), "choice");
    ItemHash text = sittings.item(organisation, TestTexts.invoice(organisation.toString()), "text");
    UUID version = sittings.test(organisation, "Backend", List.of(choice, text));
    Sitting mia = sittings.begin(organisation, version, "Mia", "mia@example.org");
    Sitting leo = sittings.begin(organisation, version, "Leo", "leo@example.org");
    sittings.save(mia, 2, 1, TestTexts.ANSWER);
    sittings.save(leo, 2, 1, "{\"text\": \" Dear customer, \"}");
    grades.score(organisation, List.of(mia, leo));

    Score before = score(organisation, mia);
    assertThat(before.missing()).isOne();
    assertThat(before.provisional()).isTrue();
    assertThat(score(organisation, leo).missing()).as("the starter needs nobody").isZero();
    try (TestProgram owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
        TestProgram reviewer = TestProgram.of(organisation, Role.REVIEWER, port, house, jdbc)) {
      String list = "/api/v1/tests/" + mia.test() + "/shortlist";
      assertThat(owner.get(list + "/" + mia.invitation()).at("/candidate/result/unrated"))
          .isEqualTo("1");
      assertThat(owner.get(list + ".csv").text()).contains("Answers not yet rated");
      String rating = "/api/v1/ratings/" + reviewer.get("/api/v1/ratings").at("/items/0/rating");
      String best = "{\"levels\": {\"cause\": 3, \"tone\": 2}}";
      assertThat(reviewer.post(rating, best).at("/settled")).isEqualTo("false");
      assertThat(owner.post(rating, best).at("/settled")).isEqualTo("true");
      try (var _ = TestGrader.in(environment)) {
        Awaitility.await()
            .atMost(Duration.ofMinutes(4))
            .until(() -> score(organisation, mia).missing() == 0);
      }
      assertThat(score(organisation, mia).ability().theta())
          .isGreaterThan(before.ability().theta());
      assertThat(owner.get(list + "/" + mia.invitation()).at("/items/1/detail/raters"))
          .isEqualTo("2");
    }
    assertThat(
            house.inside(
                organisation,
                () ->
                    jdbc.sql("select count(*) from earlier_score where attempt_id = ?")
                        .param(mia.attempt())
                        .query(Integer.class)
                        .single()))
        .as("the score without it is kept as an earlier one")
        .isOne();
  }

  private Score score(OrganisationId organisation, Sitting sitting) {
    return house.inside(organisation, () -> scores.of(sitting.attempt()).orElseThrow());
  }
}
