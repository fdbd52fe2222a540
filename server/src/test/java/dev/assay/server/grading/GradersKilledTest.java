// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.delivery.AttemptSubmitted;
import dev.assay.server.tenancy.OrganisationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several graders, as processes, on one database; most of them are killed on the way. */
@ServerTest
@Tag("long")
class GradersKilledTest {
  private static final int ATTEMPTS = 30;
  private static final int ITEMS = 10;
  private static final int GRADINGS = ATTEMPTS * ITEMS;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path logs;

  private final List<Process> graders = new ArrayList<>();
  private OrganisationId organisation;

  @BeforeEach
  void found() {
    organisation = house.organisation("Northwind");
  }

  @AfterEach
  void stop() {
    graders.forEach(grader -> grader.destroyForcibly().onExit().join());
    jdbc.sql("drop table if exists grade_written cascade").update();
    jdbc.sql("drop function if exists note_grade cascade").update();
  }

  @Test
  void every_grade_is_written_once_though_graders_are_killed_again_and_again() {
    noteEveryGradeWritten();
    List<Sitting> all = handedIn();
    for (int i = 0; i < 3; i++) {
      start();
    }
    for (int killed = 0; killed < 4; killed++) {
      awaitWritten((killed + 1) * GRADINGS / 6);
      graders.get(killed).destroyForcibly().onExit().join();
      start();
    }
    awaitWritten(GRADINGS);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> count("select count(*) from grading_task") == 0);

    assertThat(count("select count(*) from grade where state = 'GRADED'")).isEqualTo(GRADINGS);
    assertThat(count("select count(distinct (attempt_id, position)) from grade_written"))
        .isEqualTo(GRADINGS);
    assertThat(count("select count(*) from grade_written")).isEqualTo(GRADINGS);
    assertThat(count("select count(*) from score")).isEqualTo(all.size());
    assertThat(count("select count(*) from grade where fault is not null")).isZero();
  }

  /** What the table of grades cannot say of itself: how often each was written. */
  private void noteEveryGradeWritten() {
    jdbc.sql("create table grade_written (attempt_id uuid, position int)").update();
    jdbc.sql(
            """
            create function note_grade() returns trigger language plpgsql as $$
            begin
              insert into grade_written values (new.attempt_id, new.position);
              return null;
            end $$
            """)
        .update();
    jdbc.sql(
            """
            create trigger note_grade after update on grade for each row
            when (new.state = 'GRADED') execute function note_grade()
            """)
        .update();
  }

  private List<Sitting> handedIn() {
    List<ItemHash> items = new ArrayList<>();
    for (int i = 1; i < ITEMS; i++) {
      items.add(
          sittings.item(
              organisation, TestSittings.choice("Item " + i, "backend.sql", 50), "choice"));
    }
    items.add(sittings.item(organisation, GradingTest.ENDLESS, "code"));
    UUID version = sittings.test(organisation, "Backend", items);
    List<Sitting> all =
        IntStream.range(0, ATTEMPTS)
            .mapToObj(
                i -> sittings.begin(organisation, version, "Ada " + i, "ada" + i + "@example.org"))
            .toList();
    for (Sitting sitting : all) {
      sittings.save(sitting, ITEMS, 1, "{\"language\":\"python\",\"source\":\"print(42)\"}");
      house.inside(
          organisation,
          () -> {
            publisher.publishEvent(new AttemptSubmitted(sitting.attempt(), organisation));
            return true;
          });
    }
    return all;
  }

  private void start() {
    graders.add(TestGrader.process(environment, logs.resolve("grader" + graders.size() + ".log")));
  }

  private void awaitWritten(int grades) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> count("select count(*) from grade_written") >= grades);
  }

  private int count(String query) {
    return house.inside(organisation, () -> jdbc.sql(query).query(Integer.class).single());
  }
}
