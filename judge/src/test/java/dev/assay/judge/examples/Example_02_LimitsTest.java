// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.SandboxExtension;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.Sandbox;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sets limits, and tells by which of them a program ended. */
@ExtendWith(SandboxExtension.class)
class Example_02_LimitsTest {
  private static final Duration HALF = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void a_busy_program_ends_by_its_processor_time_and_a_sleeping_one_by_the_clock(Sandbox sandbox)
      throws Exception {
    // WRONG: a limit on the clock alone fails honest programs when the machine has much to do, and
    // one on processor time alone lets a program sleep for ever.
    // RIGHT: a narrow limit on processor time, and a wide one on the clock.
    Execution busy = run(sandbox, "while :; do :; done", Limits.defaults().withTime(HALF, LONG));
    Execution asleep = run(sandbox, "sleep 600", Limits.defaults().withTime(LONG, HALF));

    assertThat(busy.outcome()).isEqualTo(Outcome.CPU_LIMIT);
    assertThat(busy.cpu()).isGreaterThanOrEqualTo(HALF);
    assertThat(asleep.outcome()).isEqualTo(Outcome.WALL_LIMIT);
    assertThat(asleep.cpu()).isLessThan(HALF);
  }

  @Test
  void output_is_bounded_as_it_is_read(Sandbox sandbox) throws Exception {
    // WRONG would be to collect everything and to look at its size then.
    Execution execution = run(sandbox, "yes", Limits.defaults().withOutput(10_000));

    assertThat(execution.outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
    assertThat(execution.stdout()).hasSize(10_000);
    assertThat(execution.stdoutTruncated()).isTrue();
  }

  @Test
  void memory_is_that_of_all_processes_and_private_files_together(Sandbox sandbox)
      throws Exception {
    Limits limits = Limits.defaults().withMemory(48L << 20).withDisk(200L << 20);

    Execution execution = run(sandbox, "head -c 150000000 /dev/zero >/tmp/big", limits);

    assertThat(execution.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
  }

  private static Execution run(Sandbox sandbox, String script, Limits limits) throws Exception {
    return sandbox.run(
        Cell.of("/bin/sh", "-c", script).with(limits), InputStream.nullInputStream());
  }
}
