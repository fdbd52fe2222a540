// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.calibration.TestAnswers;
import dev.assay.server.fairness.GroupQuestion;
import dev.assay.server.fairness.TestGroups;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test whose items each have something of their own, and people who sat it in two batches. */
final class ItemReportFixture {
  static final int ITEMS = 12;

  /** The numbers of items, from 0, that work as they should but for one thing. */
  static final int SOUND = 0;

  static final int WRONG_KEY = 3;
  static final int REPEATED = 5;
  static final int REPEATING = 6;
  static final int BECAME_EASIER = 7;
  static final int HARDER_FOR_WOMEN = 8;
  static final int WITH_LEVELS = 9;

  /** How often who meets the repeating item answers it as they did the repeated one. */
  private static final double COPIED = 0.5;

  private final TestHouse house;
  private final TestSittings sittings;
  private final TestAnswers answers;
  private final TestGroups groups;
  private final JdbcClient jdbc;

  ItemReportFixture(
      TestHouse house,
      TestSittings sittings,
      TestAnswers answers,
      TestGroups groups,
      JdbcClient jdbc) {
    this.house = house;
    this.sittings = sittings;
    this.answers = answers;
    this.groups = groups;
    this.jdbc = jdbc;
  }

  record Sat(OrganisationId organisation, UUID version, List<ItemHash> form) {
    ItemHash item(int number) {
      return form.get(number);
    }
  }

  Sat test(OrganisationId organisation) {
    List<ItemHash> form =
        IntStream.range(0, ITEMS)
            .mapToObj(j ->
                sittings.item(
                    organisation,
                    j == WITH_LEVELS
                        ? withLevels(organisation)
                        : TestSittings.choice(
                            (j == SOUND ? "=1+1 " : "Item " + j + " of ") + organisation,
                            "backend.sql",
                            50),
                    "choice"))
            .toList();
    return new Sat(organisation, sittings.test(organisation, "Backend Engineer", form), form);
  }

  /** An item that is in no test. */
  ItemHash unused(OrganisationId organisation) {
    return sittings.item(
        organisation,
        TestSittings.choice("Unused of " + organisation, "backend.sql", 50),
        "choice");
  }

  private static ItemFiles withLevels(OrganisationId organisation) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            """
            type: choice
            title: Item with levels of %s
            skill: backend.sql
            level: apply
            seniority: mid
            difficulty: 50
            minutes: 2
            references: [{ title: A book, url: "https://example.org/" }]
            score: { thresholds: [0.3, 0.6, 1.0] }
            choice:
              select: many
              options:
                - { id: a, text: This one, key: true, rationale: It is right. }
                - { id: b, text: That one, rationale: It is not. }
                - { id: c, text: Another, rationale: Nor is this. }
            """
                .formatted(organisation),
            "stem.md",
            "Which ones?"));
  }

  /**
   * So many people of N(0, 1), every other one a woman who is asked and tells so.
   *
   * @param tell how many of them tell
   * @param easier how much easier the item that becomes easier is by now
   */
  void sit(Sat sat, int people, int tell, double easier, RandomGenerator random) {
    List<int[]> sheets = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      sheets.add(sheet(i, easier, random));
    }
    List<UUID> attempts = answers.sat(sat.organisation(), sat.version(), sat.form(), sheets);
    house.inside(
        sat.organisation(),
        () ->
            jdbc.sql(
                    """
                    update grade set detail = jsonb_build_object('many', false, 'options',
                      jsonb_build_array(
                        jsonb_build_object('id', 'a', 'key', true, 'chosen', category > 0),
                        jsonb_build_object('id', 'b', 'key', false, 'chosen', category = 0),
                        jsonb_build_object('id', 'c', 'key', false, 'chosen', false)))
                    where attempt_id in (:attempts)
                    """)
                .param("attempts", attempts)
                .update());
    List<UUID> invitations = invitations(sat, attempts.subList(0, tell));
    for (int i = 0; i < tell; i++) {
      groups.say(
          new Sitting(sat.organisation(), sat.version(), invitations.get(i), attempts.get(i)),
          GroupQuestion.GENDER,
          woman(i) ? "woman" : "man");
    }
  }

  private List<UUID> invitations(Sat sat, List<UUID> attempts) {
    return house.inside(
        sat.organisation(),
        () ->
            attempts.stream()
                .map(attempt ->
                    jdbc.sql("select invitation_id from attempt where id = ?")
                        .param(attempt)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .single())
                .toList());
  }

  private static boolean woman(int person) {
    return person % 2 == 0;
  }

  private static int[] sheet(int person, double easier, RandomGenerator random) {
    double theta = random.nextGaussian();
    int[] sheet = new int[ITEMS];
    for (int j = 0; j < ITEMS; j++) {
      sheet[j] = Answers.category(truth(j, person, easier), theta, random);
    }
    sheet[WRONG_KEY] = 1 - sheet[WRONG_KEY];
    if (random.nextDouble() < COPIED) {
      sheet[REPEATING] = sheet[REPEATED];
    }
    return sheet;
  }

  private static ItemModel truth(int item, int person, double easier) {
    if (item == WITH_LEVELS) {
      return new PartialCredit(1, List.of(-0.8, 0.0, 0.8));
    }
    double b = -1.1 + 0.2 * item;
    b -= item == BECAME_EASIER ? easier : 0;
    b += item == HARDER_FOR_WOMEN ? (woman(person) ? 1.2 : -1.2) : 0;
    return new Dichotomous(1.4, b, 0);
  }
}
