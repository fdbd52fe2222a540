// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.Parameters;
import dev.assay.server.scoring.Evidence;
import dev.assay.server.scoring.Score;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tests that many people have sat, as rows: no grader takes part. */
@TestComponent
class ReportFixture {
  static final int ITEMS = 10;

  /** The number of the item, from 0, whose key is wrong: who would be right is wrong. */
  static final int WRONG_KEY = 4;

  /** The number of an item that is much harder for people with even numbers. */
  static final int UNLIKE = 7;

  private static final long SEED = 11;

  private final TestHouse house;
  private final TestSittings sittings;
  private final Bank bank;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReportFixture(
      TestHouse house, TestSittings sittings, Bank bank, JdbcClient jdbc, JsonMapper json) {
    this.house = house;
    this.sittings = sittings;
    this.bank = bank;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param columns what everybody reached, item by item
   * @param abilities in the order of people
   */
  record Sat(
      OrganisationId organisation,
      UUID test,
      List<Sitting> sittings,
      byte[][] columns,
      List<Ability> abilities) {
    ResponseMatrix matrix() {
      return ResponseMatrix.ofColumns(columns);
    }
  }

  /** So many people of abilities from N(0, 1) answer ten choice items. */
  Sat sat(OrganisationId organisation, int people) {
    List<ItemHash> form =
        IntStream.range(0, ITEMS)
            .mapToObj(j ->
                sittings.item(
                    organisation,
                    TestSittings.choice(
                        (j == 0 ? "=1+1 " : "Item " + j + " of ") + organisation,
                        j % 2 == 0 ? "backend.sql" : "backend.java",
                        30 + 5 * j),
                    "choice"))
            .toList();
    UUID version = sittings.test(organisation, "Backend Engineer", form);
    List<BankEntry> entries = house.inside(organisation, () -> bank.entries(form));
    var random = new Random(SEED);
    byte[][] columns = new byte[ITEMS][people];
    List<Sitting> sat = new ArrayList<>();
    List<Ability> abilities = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      double theta = random.nextGaussian();
      List<Evidence.Item> items = new ArrayList<>();
      for (int j = 0; j < ITEMS; j++) {
        var model = (Dichotomous) entries.get(j).model();
        double favour = j != UNLIKE ? 0 : i % 2 == 0 ? -2 : 2;
        boolean able = random.nextDouble() < model.expectedShare(1.5 * theta + favour);
        columns[j][i] = (byte) (able == (j != WRONG_KEY) ? 1 : 0);
        items.add(item(j, entries.get(j), model, columns[j][i]));
      }
      Score score = Score.of(new Evidence(Scoring.VERSION, 0, 1, 0, items));
      abilities.add(score.ability());
      sat.add(begun(organisation, version, i, score));
    }
    return new Sat(organisation, sat.getFirst().test(), sat, columns, abilities);
  }

  private static Evidence.Item item(int j, BankEntry entry, Dichotomous model, byte category) {
    return new Evidence.Item(
        j + 1,
        entry.hash().hex(),
        entry.manifest().skill(),
        new Parameters(
            model.name(),
            model.a(),
            List.of(model.b()),
            model.c(),
            "author",
            Optional.empty(),
            OptionalInt.empty()),
        OptionalInt.of(category),
        true);
  }

  private Sitting begun(OrganisationId organisation, UUID version, int person, Score score) {
    Sitting sitting =
        sittings.begin(organisation, version, "Candidate " + person, "c" + person + "@example.org");
    house.inside(
        organisation,
        () -> {
          jdbc.sql(
                  "update attempt set submitted_at = now(), submitted_by = 'CANDIDATE' where id = ?")
              .param(sitting.attempt())
              .update();
          score.evidence().items().forEach(item -> grade(sitting, person, item));
          return jdbc.sql(
                  """
                  insert into score (attempt_id, organisation_id, theta, standard_error, above_cut,
                    skills, evidence, provisional, computed_at)
                  values (?, ?, ?, ?, ?, '[]', ?::jsonb, true, now())
                  """)
              .params(
                  sitting.attempt(),
                  organisation.value(),
                  score.ability().theta(),
                  score.ability().standardError(),
                  score.aboveCut(),
                  json.writeValueAsString(score.evidence()))
              .update();
        });
    return sitting;
  }

  /** Who is right chose a; who is wrong b or c, but nobody takes the c of a wrong key. */
  private void grade(Sitting sitting, int person, Evidence.Item item) {
    boolean right = item.category().orElseThrow() == 1;
    boolean third = !right && item.position() != WRONG_KEY + 1 && person / 2 % 2 == 0;
    jdbc.sql(
            """
            insert into grade (attempt_id, position, organisation_id, item_hash, state, marks,
              category, detail, graded_at)
            values (?, ?, ?, ?, 'GRADED', ?, ?, ?::jsonb, now())
            """)
        .params(
            sitting.attempt(),
            item.position(),
            sitting.organisation().value(),
            item.hash(),
            right ? 1 : 0,
            right ? 1 : 0,
            """
            {"many": false, "options": [{"id": "a", "key": true, "chosen": %s},
              {"id": "b", "key": false, "chosen": %s}, {"id": "c", "key": false, "chosen": %s}]}
            """
                .formatted(right, !right && !third, third))
        .update();
    jdbc.sql(
            """
            insert into item_state (attempt_id, organisation_id, position, seconds_spent)
            values (?, ?, ?, ?)
            """)
        .params(
            sitting.attempt(),
            sitting.organisation().value(),
            item.position(),
            60 * item.position())
        .update();
  }
}
