// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Programs that use up what they can get. */
class ExhaustionTest extends EveryDriver {

  private static final long MB = 1024 * 1024;

  @Test
  void a_fork_bomb_runs_into_the_limit_on_processes_and_is_gone_afterwards() {
    var bomb =
        """
        import os, time
        made = 0
        try:
            for i in range(10000):
                if os.fork() == 0:
                    time.sleep(600)
                made += 1
        except OSError as e:
            print("stopped", 0 < made < 100, e.errno, flush=True)
        """;
    Execution execution = run(pythonCell(bomb).with(QUICK.withProcesses(20)));
    assertThat(out(execution)).isEqualTo("stopped True 11");
    assertThat(execution.outcome()).isEqualTo(Outcome.EXITED);
  }

  @Test
  void a_fork_bomb_that_never_ends_by_itself_ends_at_its_time() {
    Limits limits = QUICK.withProcesses(20).withTime(Duration.ofSeconds(1), Duration.ofSeconds(2));
    Execution execution =
        run(Cell.of("/bin/bash", "-c", "b() { b | b & }; b; sleep 60").with(limits));
    assertThat(execution.outcome()).isIn(Outcome.CPU_LIMIT, Outcome.WALL_LIMIT);
  }

  @Test
  void threads_count_as_processes() {
    var program =
        """
        import threading, time
        made = 0
        try:
            for i in range(1000):
                threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
                made += 1
        except RuntimeError:
            print("stopped", made < 100)
        """;
    Execution execution = run(pythonCell(program).with(QUICK.withProcesses(20)));
    assertThat(out(execution)).isEqualTo("stopped True");
  }

  @Test
  void memory_beyond_the_limit_ends_the_cell() {
    Execution execution =
        run(
            pythonCell("x = bytearray(400 * 1024 * 1024); print(len(x))")
                .with(QUICK.withMemory(64 * MB)));
    assertThat(execution.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
    assertThat(out(execution)).isEmpty();
  }

  @Test
  void memory_of_several_processes_adds_up() {
    var program =
        """
        import os, time
        for i in range(8):
            if os.fork() == 0:
                x = bytearray(30 * 1024 * 1024)
                time.sleep(600)
        time.sleep(600)
        """;
    Execution execution = run(pythonCell(program).with(QUICK.withMemory(96 * MB)));
    assertThat(execution.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
  }

  @Test
  void memory_within_the_limit_is_fine_and_measured() {
    Execution execution =
        run(
            pythonCell("x = bytearray(100 * 1024 * 1024); print(len(x))")
                .with(QUICK.withMemory(256 * MB)));
    assertThat(execution.succeeded()).isTrue();
    assertThat(execution.peakMemoryBytes()).isBetween(100 * MB, 256 * MB);
  }

  @Test
  void private_files_count_as_memory() {
    Limits limits = QUICK.withMemory(32 * MB).withDisk(400 * MB);
    Execution execution =
        run(Cell.of("/bin/sh", "-c", "head -c 300000000 /dev/zero >/tmp/big").with(limits));
    assertThat(execution.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
  }

  @Test
  void a_full_private_disk_is_an_error_for_the_program_and_for_nobody_else() {
    var fill =
        """
        for d in /work /tmp /dev/shm; do
          i=0; while head -c 1000000 /dev/zero >$d/$i 2>/dev/null; do i=$((i+1)); done
          echo $d $((i < 12))
        done
        """;
    Limits limits = QUICK.withMemory(256 * MB).withDisk(8 * MB);
    Execution execution = run(Cell.of("/bin/sh", "-c", fill).with(limits));
    assertThat(out(execution)).isEqualTo("/work 1\n/tmp 1\n/dev/shm 1");
  }

  @Test
  void endless_small_files_come_to_an_end() {
    var program =
        """
        import os
        made = 0
        try:
            while made < 1000000:
                os.mkdir("/work/%d" % made)
                made += 1
            print("never stopped")
        except OSError as e:
            print("stopped")
        """;
    Limits limits = QUICK.withMemory(64 * MB).withDisk(4 * MB);
    Execution execution = run(pythonCell(program).with(limits));
    assertThat(execution.outcome() == Outcome.MEMORY_LIMIT || out(execution).equals("stopped"))
        .as("%s %s", execution.outcome(), out(execution))
        .isTrue();
  }

  @Test
  void a_file_larger_than_allowed_ends_the_program() {
    Limits limits = QUICK.withDisk(1 * MB);
    Execution execution =
        run(
            pythonCell("f = open('/work/f', 'wb'); f.seek(2000000); f.write(b'x'); f.flush()")
                .with(limits));
    assertThat(execution.succeeded()).isFalse();
  }

  @Test
  void endless_standard_output_is_cut_off() {
    Execution execution = run(Cell.of("/usr/bin/yes").with(QUICK.withOutput(100_000)));
    assertThat(execution.outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
    assertThat(execution.stdout()).hasSize(100_000);
    assertThat(execution.stdoutTruncated()).isTrue();
  }

  @Test
  void endless_standard_error_is_cut_off() {
    Execution execution = run(Cell.of("/bin/sh", "-c", "yes >&2").with(QUICK.withOutput(100_000)));
    assertThat(execution.outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
    assertThat(execution.stderr()).hasSize(100_000);
    assertThat(execution.stderrTruncated()).isTrue();
    assertThat(execution.stdoutTruncated()).isFalse();
  }

  @Test
  void output_of_exactly_the_limit_is_not_too_much() {
    Execution execution =
        run(Cell.of("/bin/sh", "-c", "head -c 5000 /dev/zero").with(QUICK.withOutput(5000)));
    assertThat(execution.succeeded()).isTrue();
    assertThat(execution.stdout()).hasSize(5000);
    assertThat(execution.stdoutTruncated()).isFalse();
  }

  @Test
  void a_sleeper_is_woken_for_good() {
    Limits limits = QUICK.withTime(Duration.ofSeconds(10), Duration.ofMillis(800));
    Execution execution = run(Cell.of("/bin/sleep", "600").with(limits));
    assertThat(execution.outcome()).isEqualTo(Outcome.WALL_LIMIT);
    assertThat(execution.wall()).isGreaterThanOrEqualTo(Duration.ofMillis(800));
    assertThat(execution.cpu()).isLessThan(Duration.ofMillis(800));
  }

  @Test
  void a_busy_loop_is_ended_by_its_processor_time() {
    Limits limits = QUICK.withTime(Duration.ofMillis(300), Duration.ofSeconds(60));
    Execution execution = run(Cell.of("/bin/sh", "-c", "while :; do :; done").with(limits));
    assertThat(execution.outcome()).isEqualTo(Outcome.CPU_LIMIT);
    assertThat(execution.cpu()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void processor_time_of_several_processes_adds_up() {
    Limits limits = QUICK.withTime(Duration.ofMillis(500), Duration.ofSeconds(60));
    var script = "for i in 1 2 3; do (while :; do :; done) & done; wait";
    Execution execution = run(Cell.of("/bin/sh", "-c", script).with(limits));
    assertThat(execution.outcome()).isEqualTo(Outcome.CPU_LIMIT);
  }

  @Test
  void a_program_that_ignores_every_signal_still_ends() {
    Limits limits = QUICK.withTime(Duration.ofSeconds(10), Duration.ofMillis(800));
    var script = "trap '' HUP INT TERM QUIT XCPU; while :; do sleep 600; done";
    Execution execution = run(Cell.of("/bin/sh", "-c", script).with(limits));
    assertThat(execution.outcome()).isEqualTo(Outcome.WALL_LIMIT);
  }
}
