// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.ItemModel;
import dev.assay.server.TestHouse;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** People who were tested and graded, as rows, many at a time. */
@TestComponent
public class TestAnswers {
  /** What a place of a form holds that is no score category. */
  public static final int NOT_OPENED = -1;

  public static final int LEFT_OPEN = -2;
  public static final int OUR_FAULT = -3;

  private final TestHouse house;
  private final JdbcTemplate jdbc;
  private final CalibrationDesk desk;
  private final Clock clock;

  TestAnswers(TestHouse house, JdbcTemplate jdbc, CalibrationDesk desk, Clock clock) {
    this.house = house;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** So many people of N(mean, 1) answer as the items' true models have it; who they are. */
  public List<UUID> simulate(
      OrganisationId organisation,
      UUID version,
      List<ItemHash> form,
      List<? extends ItemModel> truth,
      int people,
      double mean,
      RandomGenerator random) {
    List<int[]> sheets = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      double theta = mean + random.nextGaussian();
      sheets.add(truth.stream().mapToInt(item -> answer(item, theta, random)).toArray());
    }
    return sat(organisation, version, form, sheets);
  }

  private static int answer(ItemModel item, double theta, RandomGenerator random) {
    double[] log = new double[item.categories()];
    item.logProbabilities(theta, log);
    double left = random.nextDouble();
    int category = 0;
    while (category < log.length - 1 && left >= Math.exp(log[category])) {
      left -= Math.exp(log[category]);
      category++;
    }
    return category;
  }

  /** A calibration with the answers so far, without a grader. */
  public void calibrate(OrganisationId organisation) {
    UUID account = UUID.randomUUID();
    UUID id =
        house
            .inside(
                organisation,
                () -> {
                  jdbc.update(
                      "insert into account (id, organisation_id, email, display_name, created_at)"
                          + " values (?, ?, ?, 'Olga Owner', now())",
                      account,
                      organisation.value(),
                      account + "@example.org");
                  return desk.ask(account);
                })
            .orElseThrow();
    Tenancy.run(organisation, () -> desk.work(id));
  }

  /** One attempt a sheet, handed in and graded; a category for each place of the form. */
  public List<UUID> sat(
      OrganisationId organisation, UUID version, List<ItemHash> form, List<int[]> sheets) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    List<UUID> attempts = new ArrayList<>();
    List<Object[]> invitations = new ArrayList<>();
    List<Object[]> sittings = new ArrayList<>();
    List<Object[]> states = new ArrayList<>();
    List<Object[]> grades = new ArrayList<>();
    UUID us = organisation.value();
    for (int[] sheet : sheets) {
      UUID invitation = UUID.randomUUID();
      UUID attempt = UUID.randomUUID();
      attempts.add(attempt);
      String name = "Candidate %03d".formatted(attempts.size());
      invitations.add(
          new Object[] {
            invitation, us, version, name, bytes(invitation), now, now.plus(Duration.ofDays(7))
          });
      sittings.add(new Object[] {attempt, us, invitation, version, now, now.plusMinutes(40), now});
      for (int place = 0; place < sheet.length; place++) {
        int category = sheet[place];
        if (category != NOT_OPENED) {
          states.add(new Object[] {attempt, us, place + 1, now});
        }
        grades.add(
            new Object[] {
              attempt,
              place + 1,
              us,
              form.get(place).hex(),
              category == OUR_FAULT ? "FAULT" : "GRADED",
              category == OUR_FAULT ? null : Math.max(0, category),
              category == NOT_OPENED || category == LEFT_OPEN ? null : "page"
            });
      }
    }
    house.inside(
        organisation,
        () -> {
          jdbc.batchUpdate(
              """
              insert into invitation (id, organisation_id, test_version_id, candidate_name,
                token_hash, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)
              """,
              invitations);
          jdbc.batchUpdate(
              """
              insert into attempt (id, organisation_id, invitation_id, test_version_id, seed,
                started_at, deadline_at, submitted_at, submitted_by)
              values (?, ?, ?, ?, 1, ?, ?, ?, 'CANDIDATE')
              """,
              sittings);
          jdbc.batchUpdate(
              "insert into item_state (attempt_id, organisation_id, position, seen_at)"
                  + " values (?, ?, ?, ?)",
              states);
          return jdbc.batchUpdate(
              """
              insert into grade (attempt_id, position, organisation_id, item_hash, state, category,
                writer) values (?, ?, ?, ?, ?, ?, ?)
              """,
              grades);
        });
    return attempts;
  }

  private static byte[] bytes(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }
}
