// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class RunsUnderWayTest {
  private static final UUID RUN = UUID.randomUUID();
  private static final JsonNode RESULT = JsonNodeFactory.instance.objectNode();

  private final RunsUnderWay runs = new RunsUnderWay();

  @Test
  void a_stopped_run_is_let_go_and_leaves_its_worker_fit_for_the_next() throws Exception {
    CountDownLatch atWork = new CountDownLatch(1);
    var worker =
        CompletableFuture.supplyAsync(() -> {
          try (RunsUnderWay.Run run = runs.open(RUN)) {
            boolean without = run.result(true, () -> forever(atWork)).isEmpty();
            return without && !Thread.currentThread().isInterrupted();
          } catch (GradingFault fault) {
            return false;
          }
        });
    atWork.await();
    runs.stop(RUN);
    assertThat(worker.join()).isTrue();
  }

  @Test
  void a_run_stopped_before_its_work_began_does_none() throws Exception {
    try (RunsUnderWay.Run run = runs.open(RUN)) {
      runs.stop(RUN);
      assertThat(
              run.result(
                  true,
                  () -> {
                    throw new AssertionError("it began");
                  }))
          .isEmpty();
    }
  }

  @Test
  void a_run_nobody_stops_gives_its_result_or_its_fault() throws Exception {
    try (RunsUnderWay.Run run = runs.open(RUN)) {
      runs.stop(UUID.randomUUID());
      assertThat(run.result(true, () -> RESULT)).contains(RESULT);
      assertThatThrownBy(() ->
              run.result(
                  true,
                  () -> {
                    throw new GradingFault("no sandbox");
                  }))
          .isInstanceOf(GradingFault.class);
    }
  }

  private static JsonNode forever(CountDownLatch atWork) throws GradingFault {
    atWork.countDown();
    try {
      new CountDownLatch(1).await();
      return RESULT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // as graders do
      throw new GradingFault("the grader was stopped", e);
    }
  }
}
