// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.psychometrics.fairness.BiasAudit;
import dev.assay.psychometrics.fairness.BiasAudit.Subject;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.fairness.BiasAudits.Table;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables of Local Law 144, from answers that candidates gave. */
@ServerTest
class BiasAuditsTest {
  private static final int PEOPLE = 25;

  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired GroupAnswers answers;
  @Autowired BiasAudits audits;

  private OrganisationId organisation;
  private UUID test;
  private final List<UUID> ranking = new ArrayList<>();

  @BeforeEach
  void peopleHaveSatTheTest() {
    organisation = house.organisation("Audit");
    var item =
        sittings.item(
            organisation, TestSittings.choice("A " + organisation, "backend.sql", 50), "choice");
    UUID version = sittings.test(organisation, "Backend", List.of(item));
    List<Sitting> sat =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i -> sittings.begin(organisation, version, "C " + i, "c" + i + "@example.org"))
            .toList();
    test = sat.getFirst().test();
    sat.forEach(one -> ranking.add(one.invitation()));
  }

  @Test
  void they_are_those_of_the_library_for_a_list_in_steps_of_five() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String gender = i % 2 == 0 ? "woman" : "man";
      String ethnicity = i % 4 < 2 ? "asian" : "white";
      say(i, Map.of(GroupQuestion.GENDER, gender, GroupQuestion.ETHNICITY, ethnicity));
      subjects.add(
          new Subject(
              i < 5,
              OptionalDouble.of(i < 10 ? 1 : 0),
              List.of(Optional.of(gender), Optional.of(ethnicity))));
    }

    List<Table> tables = of(9);

    assertThat(tables)
        .extracting(Table::rows)
        .containsExactly(
            BiasAudit.byTrait(subjects, 0).rows(),
            BiasAudit.byTrait(subjects, 1).rows(),
            BiasAudit.byBoth(subjects, 0, 1).rows());
    assertThat(tables.getLast().words(tables.getLast().rows().getFirst()))
        .containsExactly("fairness.gender.man", "fairness.ethnicity.asian");
  }

  @Test
  void a_table_in_which_no_two_groups_have_five_people_is_left_out() {
    for (int i = 0; i < PEOPLE; i++) {
      say(i, Map.of(GroupQuestion.GENDER, i < 4 ? "woman" : "man"));
    }
    assertThat(of(10)).isEmpty();
  }

  private void say(int place, Map<GroupQuestion, String> groups) {
    house.inside(
        organisation,
        () -> {
          answers.keep(ranking.get(place), groups);
          return true;
        });
  }

  private List<Table> of(int size) {
    return house.inside(organisation, () -> audits.of(test, ranking, size));
  }
}
