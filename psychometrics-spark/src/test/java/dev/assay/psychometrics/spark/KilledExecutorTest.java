// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two executors in processes of their own; one is killed while a calibration runs. */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledExecutorTest {
  private static final int KILLED_AT = 4;

  @TempDir private Path folder;

  /** What Spark says of its executors. */
  private static final class Watch extends SparkListener {
    private final AtomicInteger removed = new AtomicInteger();
    private final AtomicInteger onExecutors = new AtomicInteger();
    private final AtomicInteger here = new AtomicInteger();

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
      removed.incrementAndGet();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
      boolean driver = event.taskInfo().executorId().equals("driver");
      (driver ? here : onExecutors).incrementAndGet();
    }
  }

  private static List<ProcessHandle> executors() {
    return ProcessHandle.current().descendants().filter(KilledExecutorTest::executor).toList();
  }

  /** By all of its command line, of which a handle shows only the first page. */
  private static boolean executor(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains("CoarseGrainedExecutorBackend");
    } catch (IOException e) {
      return false; // it has ended meanwhile
    }
  }

  @Test
  void a_calibration_outlives_an_executor_and_finds_what_one_process_finds() throws IOException {
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    var table = InventedTable.of(20_000, 24, 5);
    Path file = table.write(folder.resolve("responses.csv"));
    var watch = new Watch();
    try (var respondents =
        new SparkRespondentSource()
            .read("local-cluster[2,1,1024]", file.toString(), Optional.of("team"))) {
      SparkContext.getOrCreate().addSparkListener(watch);
      List<ProcessHandle> before = executors();
      assertThat(before).hasSize(2);
      CalibrationResult there =
          respondents
              .calibration(table.models())
              .reporting(iteration -> {
                if (iteration == KILLED_AT) {
                  before.getFirst().destroyForcibly();
                  before.getFirst().onExit().join();
                }
              })
              .estimate();
      assertThat(before.getFirst().isAlive()).isFalse();
      assertThat(there.iterations()).isGreaterThan(KILLED_AT);
      InventedTable.requireSame(
          Calibration.of(table.responses(), table.models()).withGroups(table.groupOf()).estimate(),
          there);
    }
    // stopping Spark has delivered what it had to say
    assertThat(watch.removed.get()).isPositive();
    assertThat(watch.onExecutors.get()).isGreaterThan(2 * KILLED_AT);
    assertThat(watch.here.get()).isZero();
    assertThat(executors()).isEmpty();
  }
}
