// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells prepared ahead of need, with each driver: what the pool keeps, and one-shot use. */
@NullUnmarked
@ParameterizedClass(name = "with {0}")
@ValueSource(strings = {"crun", "runc", "bubblewrap"})
class SlotTest {

  private static final long MB = 1024 * 1024;
  private static final Limits LIMITS = EveryDriver.QUICK;
  private static final Cell SHELL = Cell.of("/bin/sh", "-c", "true").with(LIMITS);

  /** Burns processor time and memory before it is ready, then prints its input and a late file. */
  private static final String EARLY =
      """
      import os, sys, time
      ballast = bytearray(150 * 1024 * 1024)
      while time.process_time() < 0.3: pass
      del ballast
      os.write(1, b'!')
      word = sys.stdin.readline().strip()
      print(word, open('/program/late').read(), sys.stdin.read())
      """;

  @Parameter String driver;

  private static Path directory;
  private static LocalSandbox sandbox;

  @BeforeParameterizedClassInvocation
  static void open(String driver) throws IOException {
    directory = Files.createTempDirectory("slot-test");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    try {
      sandbox =
          (LocalSandbox)
              Sandbox.open(
                  SandboxSettings.defaults().only(driver).in(directory).withSlots(1024 * MB));
    } catch (SandboxUnavailable unavailable) {
      Files.delete(directory);
      Assumptions.abort("NOT TESTED with " + driver + ": " + unavailable.getMessage());
    }
  }

  /** However many were waiting. */
  @AfterParameterizedClassInvocation
  static void a_closed_sandbox_leaves_nothing() throws IOException {
    String name = EveryDriver.children(directory).getFirst().getFileName().toString();
    sandbox.close();
    assertThat(EveryDriver.children(directory)).isEmpty();
    assertThat(EveryDriver.groupsBelow(name)).isEmpty();
    assertThat(EveryDriver.processesIn(name)).isEmpty();
    assertThat(mountNamespacesHeld()).isZero();
    Files.delete(directory);
  }

  private static long mountNamespacesHeld() throws IOException {
    return EveryDriver.children(Path.of("/proc/self/fd")).stream()
        .map(SlotTest::target)
        .filter(target -> target.startsWith("mnt:["))
        .count();
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  @Test
  void the_mounts_of_what_waits_are_kept_so_that_its_end_is_known_sooner() throws Exception {
    Assumptions.assumeTrue(Privileges.root());
    sandbox.prepare(SHELL, 2);
    await(() -> sandbox.ready() == sandbox.waiting() && sandbox.waiting() >= 2);
    // one at least, its runtime's: of a runtime of many threads the child is not known
    assertThat(mountNamespacesHeld()).isGreaterThanOrEqualTo(sandbox.ready());
  }

  @Test
  void what_waits_is_all_there_is_and_is_used_once() throws Exception {
    sandbox.prepare(SHELL, 2);
    await(() -> sandbox.ready() == sandbox.waiting() && sandbox.waiting() >= 2);
    sandbox.awaitClearing();
    Path instance = EveryDriver.children(directory).getFirst();
    var waiting = EveryDriver.children(instance.resolve("cells"));
    assertThat(waiting).hasSize(sandbox.waiting());

    Execution first = run("echo mine >/work/f; echo mine >/tmp/f; id -u; ls /work /run/cell");
    assertThat(EveryDriver.out(first)).isEqualTo("1000\n/run/cell:\ngo\n\n/work:\nf");

    await(() -> sandbox.ready() >= 2);
    Execution second = run("ls /work /tmp");
    assertThat(EveryDriver.out(second)).isEqualTo("/tmp:\n\n/work:");
    sandbox.awaitClearing();
    var now = EveryDriver.children(instance.resolve("cells"));
    assertThat(waiting)
        .as("the first, of which one is gone for good")
        .anyMatch(c -> !now.contains(c));
  }

  @Test
  void one_that_dies_while_it_waits_is_replaced() throws Exception {
    sandbox.prepare(SHELL, 2);
    await(() -> sandbox.ready() == sandbox.waiting() && sandbox.waiting() >= 2);
    String name = EveryDriver.children(directory).getFirst().getFileName().toString();
    var doomed =
        EveryDriver.processesIn(name).stream()
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .toList();
    doomed.forEach(ProcessHandle::destroyForcibly);
    await(() -> doomed.stream().noneMatch(ProcessHandle::isAlive));

    assertThat(EveryDriver.out(run("echo still there"))).isEqualTo("still there");
    await(() -> sandbox.ready() >= 2);
  }

  @Test
  void what_a_command_did_before_its_use_does_not_count_against_it() throws Exception {
    Cell early =
        EveryDriver.pythonCell(EARLY)
            .with(new Mount.Late(Tree.of("late", "file".getBytes(UTF_8)), "/program"))
            .with(LIMITS.withMemory(256 * MB))
            .startedEarly();
    int before = sandbox.waiting();
    sandbox.prepare(early, 1);
    await(() -> sandbox.ready() == sandbox.waiting() && sandbox.waiting() > before);

    Execution execution =
        sandbox.run(early, new ByteArrayInputStream("word\nrest".getBytes(UTF_8)));

    assertThat(EveryDriver.out(execution)).isEqualTo("word file rest");
    assertThat(execution.cpu()).isLessThan(Duration.ofMillis(300));
    if (Files.exists(Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"))) {
      assertThat(execution.peakMemoryBytes()).isLessThan(100 * MB);
    }
  }

  @Test
  void limits_are_those_of_the_use() throws Exception {
    sandbox.prepare(SHELL, 2);
    await(() -> sandbox.ready() >= 1);
    Cell hungry =
        EveryDriver.pythonCell("x = bytearray(400 * 1024 * 1024)").with(LIMITS.withMemory(64 * MB));
    assertThat(sandbox.run(hungry, none()).outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
    Cell busy =
        EveryDriver.pythonCell("while True: pass")
            .with(LIMITS.withTime(Duration.ofMillis(300), Duration.ofSeconds(60)));
    assertThat(sandbox.run(busy, none()).outcome()).isEqualTo(Outcome.CPU_LIMIT);
    Cell idle =
        Cell.of("/bin/sleep", "600")
            .with(LIMITS.withTime(Duration.ofSeconds(10), Duration.ofMillis(300)));
    assertThat(sandbox.run(idle, none()).outcome()).isEqualTo(Outcome.WALL_LIMIT);
    Cell wide =
        EveryDriver.pythonCell("x = bytearray(700 * 1024 * 1024); print(len(x))")
            .with(LIMITS.withMemory(1024 * MB));
    assertThat(sandbox.run(wide, none()).succeeded()).isTrue();
    Cell forks =
        EveryDriver.pythonCell(
                """
                import os, time
                made = 0
                try:
                    while made < 1000:
                        if os.fork() == 0: time.sleep(600)
                        made += 1
                except OSError as e: print(e.errno, made < 100)
                """)
            .with(LIMITS.withProcesses(20));
    assertThat(EveryDriver.out(sandbox.run(forks, none()))).isEqualTo("11 True");
  }

  @Test
  void words_and_files_arrive_as_they_are() throws Exception {
    sandbox.prepare(SHELL, 1);
    await(() -> sandbox.ready() >= 1);
    String odd = "it's \"$HOME\" `id`\n\\n * \t";
    Cell cell =
        Cell.of("/bin/sh", "-c", "printf '%s|%s|' \"$0\" \"$ODD\"; cat a/b/c; cat", odd)
            .with("ODD", odd)
            .with(Tree.of(Map.of("a/b/c", "file,".getBytes(UTF_8))))
            .with(LIMITS);
    Execution execution = sandbox.run(cell, new ByteArrayInputStream("line\nlast".getBytes(UTF_8)));
    assertThat(new String(execution.stdout(), UTF_8))
        .isEqualTo(odd + "|" + odd + "|file,line\nlast");
  }

  @Test
  void a_place_to_start_that_is_not_there_is_a_fault_of_ours() {
    sandbox.prepare(SHELL, 1);
    await(() -> sandbox.ready() >= 1);
    assertThatThrownBy(() -> sandbox.run(SHELL.in("/nowhere"), none()))
        .isInstanceOf(SandboxFault.class);
  }

  private static Execution run(String script) throws SandboxFault, InterruptedException {
    return sandbox.run(Cell.of("/bin/sh", "-c", script).with(LIMITS), none());
  }

  private static ByteArrayInputStream none() {
    return new ByteArrayInputStream(new byte[0]);
  }

  private static void await(BooleanSupplier condition) {
    long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting").isLessThan(patience);
      GroupFiles.pause();
    }
  }
}
