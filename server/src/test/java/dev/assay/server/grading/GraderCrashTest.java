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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@Tag("long")
class GraderCrashTest {
  private static final int ITEMS = 12;

  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired Grades grades;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path logs;

  @Test
  void a_grader_killed_while_it_grades_leaves_nothing_undone_and_nothing_done_twice()
      throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    Sitting sitting = handedIn(organisation);
    house.inside(
        organisation,
        () -> {
          publisher.publishEvent(new AttemptSubmitted(sitting.attempt(), organisation));
          return true;
        });

    Process first = killedInTheMiddle(organisation, sitting);
    assertThat(first.isAlive()).isFalse();
    Process second = TestGrader.process(environment, logs.resolve("second.log"));
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> graded(organisation, sitting) == ITEMS && jobs() == 0);
    } finally {
      second.destroyForcibly().waitFor();
    }

    List<Integer> positions =
        house.inside(
            organisation,
            () -> grades.of(sitting.attempt()).stream().map(Grades.Grade::position).toList());
    assertThat(positions)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ITEMS).boxed().toList());
    assertThat(count(organisation, sitting, "tries > 1")).isPositive();
  }

  /** Holds on to the attempt's row, so that the grader is stopped between taking and writing. */
  private Process killedInTheMiddle(OrganisationId organisation, Sitting sitting) {
    return house.inside(
        organisation,
        () -> {
          jdbc.sql("select 1 from attempt where id = ? for update")
              .param(sitting.attempt())
              .query()
              .singleRow();
          Process grader = TestGrader.process(environment, logs.resolve("first.log"));
          Awaitility.await()
              .atMost(Duration.ofMinutes(1))
              .until(() -> taken(organisation, sitting) > 0);
          grader.destroyForcibly().onExit().join();
          return grader;
        });
  }

  private Sitting handedIn(OrganisationId organisation) {
    List<ItemHash> items =
        IntStream.rangeClosed(1, ITEMS)
            .mapToObj(i -> TestSittings.choice("Item " + i, "backend.sql", 50))
            .map(files -> sittings.item(organisation, files, "choice"))
            .toList();
    UUID version = sittings.test(organisation, "Backend", items);
    return sittings.begin(organisation, version, "Ada", "ada@example.org");
  }

  private int graded(OrganisationId organisation, Sitting sitting) {
    return count(organisation, sitting, "state = 'GRADED'");
  }

  /** A job is gone a moment after what it did is written. */
  private int jobs() {
    return jdbc.sql("select count(*) from grading_task").query(Integer.class).single();
  }

  private int taken(OrganisationId organisation, Sitting sitting) {
    return count(organisation, sitting, "tries > 0");
  }

  private int count(OrganisationId organisation, Sitting sitting, String condition) {
    return house.inside(
        organisation,
        () ->
            jdbc.sql("select count(*) from grade where attempt_id = ? and " + condition)
                .param(sitting.attempt())
                .query(Integer.class)
                .single());
  }
}
