// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.fairness.GroupTotals.Group;
import dev.assay.server.fairness.GroupTotals.Totals;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class GroupTotalsTest {
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired GroupAnswers answers;
  @Autowired GroupTotals totals;

  private OrganisationId organisation;
  private UUID test = new UUID(0, 0);
  private final List<UUID> ranking = new ArrayList<>();

  @BeforeEach
  void twelve_have_sat_the_test() {
    organisation = house.organisation("Totals");
    var item = sittings.item(organisation, TestSittings.choice("T", "backend.sql", 50), "choice");
    UUID version = sittings.test(organisation, "Backend", List.of(item));
    for (int i = 0; i < 12; i++) {
      Sitting one =
          sittings.begin(organisation, version, "Candidate " + i, "c" + i + "@example.org");
      test = one.test();
      ranking.add(one.invitation());
    }
  }

  @Test
  void people_arrive_five_at_a_time() {
    for (int i = 0; i < 4; i++) {
      say(i, "woman");
    }
    assertThat(of(10).answered()).isZero();
    say(4, "woman");
    assertThat(of(10).answered()).isEqualTo(5);
    say(5, "man");
    assertThat(of(10).answered()).isEqualTo(5);
  }

  @Test
  void a_list_counts_in_steps_of_five_so_that_moving_its_end_points_at_nobody() {
    for (int i = 0; i < 10; i++) {
      say(i, i % 2 == 0 ? "woman" : "man");
    }
    for (int size = 5; size < 10; size++) {
      assertThat(of(size).groups())
          .as("the best " + size)
          .containsExactly(
              new Group(GroupQuestion.GENDER, "woman", 5, 3),
              new Group(GroupQuestion.GENDER, "man", 5, 2));
    }
    assertThat(of(4).groups()).allMatch(group -> group.listed() == 0);
  }

  @Test
  void a_group_of_fewer_than_five_is_not_shown() {
    for (int i = 0; i < 10; i++) {
      say(i, i < 5 ? "man" : i < 8 ? "woman" : "another");
    }
    assertThat(of(10).groups()).extracting(Group::group).containsExactly("man");
  }

  @Test
  void a_group_that_would_give_a_small_one_away_is_not_shown_either() {
    for (int i = 0; i < 10; i++) {
      say(i, i < 8 ? "man" : "woman");
    }
    assertThat(of(10).groups()).isEmpty();
  }

  @Test
  void who_takes_an_answer_back_is_in_no_total() {
    for (int i = 0; i < 10; i++) {
      say(i, "woman");
    }
    house.inside(organisation, () -> forget(3));
    assertThat(of(10).answered()).isEqualTo(5); // the batch of five has four now, and is not shown
  }

  @Test
  void another_organisation_sees_nothing() {
    for (int i = 0; i < 5; i++) {
      say(i, "woman");
    }
    OrganisationId other = house.organisation("Others");
    Totals seen = house.inside(other, () -> totals.of(test, ranking, 10));
    assertThat(seen.answered()).isZero();
  }

  private void say(int place, String gender) {
    house.inside(
        organisation,
        () -> {
          answers.keep(ranking.get(place), Map.of(GroupQuestion.GENDER, gender));
          return true;
        });
  }

  private boolean forget(int place) {
    answers.forget(ranking.get(place));
    return true;
  }

  private Totals of(int size) {
    return house.inside(organisation, () -> totals.of(test, ranking, size));
  }
}
