// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CalibrationTest {
  private static final int ITEMS = 8;

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired TestAnswers answers;
  @Autowired Calibrations calibrations;
  @Autowired CalibrationDesk desk;
  @Autowired Sheets sheets;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  private OrganisationId organisation;
  private List<ItemHash> form;
  private UUID version;

  @BeforeEach
  void company() {
    organisation = house.organisation("Northwind");
    form =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> TestSittings.choice(organisation + " " + i, "backend.sql", 50))
            .map(files -> sittings.item(organisation, files, "choice"))
            .toList();
    version = sittings.test(organisation, "Backend", form);
  }

  @Test
  void what_is_true_of_the_items_comes_back_by_way_of_the_api_and_a_grader() {
    List<Dichotomous> truth = truth();
    answers.simulate(organisation, version, form, truth, 500, 0, new Random(7));
    try (TestProgram owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
        var _ = TestGrader.in(environment)) {
      String id = owner.post("/api/v1/calibrations").at("/id");
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> owner.get("/api/v1/calibrations/" + id).at("/run/end/outcome").equals("DONE"));
      assertThat(owner.get("/api/v1/calibrations/" + id).at("/run/end/persons")).isEqualTo("500");
      Map<ItemHash, Finding> found = found(UUID.fromString(id));
      for (int j = 0; j < ITEMS; j++) {
        Finding finding = Objects.requireNonNull(found.get(form.get(j)));
        UncertainItem item = finding.item().orElseThrow();
        Dichotomous estimate = (Dichotomous) item.estimate();
        assertThat(finding.responses()).isEqualTo(500);
        assertThat(Math.abs(estimate.b() - truth.get(j).b()))
            .as("b of item %d", j)
            .isLessThan(4 * item.errors().b().getFirst());
        assertThat(item.errors().b().getFirst()).isLessThan(0.35);
      }
    }
  }

  @Test
  void a_calibration_whose_end_could_not_be_kept_begins_again_and_one_that_ended_stays()
      throws InterruptedException {
    answers.simulate(organisation, version, form, truth(), 60, 0, new Random(8));
    UUID id = asked();
    List<CompletableFuture<Void>> killed = new ArrayList<>();
    house.inside(
        organisation,
        () -> {
          jdbc.sql("select id from calibration where id = ? for update")
              .param(id)
              .query(UUID.class)
              .single();
          killed.add(CompletableFuture.runAsync(() -> work(id)));
          Awaitility.await()
              .pollInSameThread()
              .atMost(Duration.ofMinutes(1))
              .until(this::endWhoeverWaitsForUs);
          return true;
        });
    assertThatThrownBy(killed.getFirst()::join).isNotNull();
    assertThat(house.inside(organisation, () -> calibrations.find(id)).orElseThrow().end())
        .isEmpty();
    assertThat(found(id)).isEmpty();

    work(id);
    CalibrationRun ended = house.inside(organisation, () -> calibrations.find(id)).orElseThrow();
    assertThat(ended.done()).isTrue();
    assertThat(found(id)).hasSize(ITEMS);

    work(id);
    assertThat(house.inside(organisation, () -> calibrations.find(id))).contains(ended);
    assertThat(found(id)).hasSize(ITEMS);
  }

  @Test
  void one_is_under_way_at_a_time_and_too_few_people_give_none() {
    UUID id = asked();
    assertThat(house.inside(organisation, () -> desk.ask(account()))).isEmpty();
    work(id);
    assertThat(
            house
                .inside(organisation, () -> calibrations.find(id))
                .flatMap(CalibrationRun::end)
                .map(CalibrationRun.End::outcome))
        .contains(CalibrationRun.Outcome.TOO_FEW);
    UUID next = asked();
    assertThat(house.inside(organisation, () -> calibrations.find(next)).orElseThrow().number())
        .isEqualTo(2);
  }

  @Test
  void what_was_omitted_is_lowest_and_what_was_not_reached_or_is_our_fault_is_missing() {
    answers.sat(
        organisation,
        version,
        form,
        List.of(
            new int[] {
              1,
              TestAnswers.LEFT_OPEN,
              TestAnswers.OUR_FAULT,
              TestAnswers.NOT_OPENED,
              1,
              0,
              TestAnswers.LEFT_OPEN,
              TestAnswers.NOT_OPENED
            }));
    Sheets.Read read =
        house.inside(organisation, () -> sheets.until(Instant.now().plusSeconds(1 << 30)));
    assertThat(read.sheets().getFirst().categories())
        .containsOnly(
            Map.entry(form.get(0), 1),
            Map.entry(form.get(1), 0),
            Map.entry(form.get(4), 1),
            Map.entry(form.get(5), 0));
  }

  private static List<Dichotomous> truth() {
    return IntStream.range(0, ITEMS)
        .mapToObj(j -> new Dichotomous(1.2, -1.4 + 0.4 * j, 0))
        .toList();
  }

  private UUID asked() {
    UUID account = account();
    return house.inside(organisation, () -> desk.ask(account)).orElseThrow();
  }

  private UUID account() {
    UUID id = UUID.randomUUID();
    house.inside(
        organisation,
        () ->
            jdbc.sql(
                    "insert into account (id, organisation_id, email, display_name, created_at)"
                        + " values (?, ?, ?, 'Olga Owner', now())")
                .params(id, organisation.value(), id + "@example.org")
                .update());
    return id;
  }

  private void work(UUID id) {
    Tenancy.run(organisation, () -> desk.work(id));
  }

  private Map<ItemHash, Finding> found(UUID id) {
    Map<ItemHash, Finding> found = new HashMap<>();
    house
        .inside(organisation, () -> calibrations.findings(id))
        .forEach(finding -> found.put(finding.hash(), finding));
    return found;
  }

  /** As a process that is killed: its connection is gone and its transaction with it. */
  private boolean endWhoeverWaitsForUs() {
    return jdbc.sql(
            """
            select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_stat_activity
            where pg_backend_pid() = any(pg_blocking_pids(pid))
            """)
        .query(Boolean.class)
        .single();
  }
}
