// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real cells, once with each driver, and once more in cells that were prepared ahead. After every
 * test the host must be as it was: no process, no control group, no directory, no mount more than
 * before. gVisor's turn comes when {@code ASSAY_SANDBOX_DRIVERS} names it: it takes its time.
 */
@NullUnmarked
@ParameterizedClass(name = "with {0}")
@ValueSource(strings = {"crun", "runc", "bubblewrap", "crun, prepared ahead", "runsc"})
abstract class EveryDriver {

  static final Limits QUICK =
      Limits.defaults().withTime(Duration.ofSeconds(10), Duration.ofSeconds(60));

  @Parameter String driver;

  private static OpenSandbox open;

  /** A sandbox with a directory of its own, and the mounts there were before any cell. */
  private record OpenSandbox(
      LocalSandbox sandbox, Path directory, List<String> mounts, boolean prepared) {}

  private static final String PREPARED = ", prepared ahead";

  @BeforeParameterizedClassInvocation
  static void openSandbox(String driver) throws IOException {
    open = null; // this may be as far as it gets
    Assumptions.assumeTrue(
        !driver.equals("runsc") || SandboxSettings.defaults().drivers().contains("runsc"),
        "NOT TESTED with runsc: ASSAY_SANDBOX_DRIVERS does not name it");
    Path directory = Files.createTempDirectory("sandbox-test");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    boolean prepared = driver.endsWith(PREPARED);
    var settings =
        SandboxSettings.defaults().only(driver.replace(PREPARED, "")).in(directory).withSlots(0);
    try {
      var sandbox = (LocalSandbox) Sandbox.open(settings);
      open = new OpenSandbox(sandbox, directory, mounts(), prepared);
    } catch (SandboxUnavailable unavailable) {
      Files.delete(directory);
      Assumptions.abort("NOT TESTED with " + driver + ": " + unavailable.getMessage());
    }
  }

  @AfterParameterizedClassInvocation
  static void closeSandbox() throws IOException {
    if (open == null) {
      return;
    }
    open.sandbox.close();
    assertThat(children(open.directory)).as("left by the closed sandbox").isEmpty();
    Files.delete(open.directory);
  }

  @AfterEach
  void theHostIsAsItWas() throws IOException {
    open.sandbox.awaitClearing();
    Path instance = children(open.directory).getFirst();
    assertThat(children(instance.resolve("cells"))).as("directories of cells").isEmpty();
    assertThat(groupsBelow(instance.getFileName().toString())).as("control groups").isEmpty();
    assertThat(processesIn(instance.getFileName().toString())).as("processes").isEmpty();
    assertThat(mounts()).as("mounts").isEqualTo(open.mounts);
  }

  final Sandbox sandbox() {
    return open.sandbox;
  }

  final Execution run(Cell cell) {
    return run(cell, "");
  }

  final Execution run(Cell cell, String stdin) {
    var input = new ByteArrayInputStream(stdin.getBytes(UTF_8));
    try {
      return open.prepared ? runPrepared(cell, input) : open.sandbox.run(cell, input);
    } catch (SandboxFault | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** In a cell that was waiting before anything was known of this one. */
  private static Execution runPrepared(Cell cell, InputStream input)
      throws SandboxFault, InterruptedException {
    Foundry foundry = open.sandbox.foundry();
    Slot slot = foundry.prepare(CellShape.of(cell).orElseThrow());
    slot.ready().join();
    LiveCell live = foundry.use(slot, cell, () -> {});
    Execution execution = live.collect(input);
    live.closePipes();
    return execution;
  }

  /** Runs a shell script with no limit that would matter. */
  final Execution shell(String script) {
    return run(Cell.of("/bin/sh", "-c", script).with(QUICK));
  }

  /** Runs a Python program with no limit that would matter. */
  final Execution python(String program) {
    return run(pythonCell(program).with(QUICK));
  }

  static Cell pythonCell(String program) {
    return Cell.of("/usr/bin/python3", "-c", program);
  }

  static String out(Execution execution) {
    return new String(execution.stdout(), UTF_8).strip();
  }

  static String err(Execution execution) {
    return new String(execution.stderr(), UTF_8).strip();
  }

  static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    }
  }

  private static List<String> mounts() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/mountinfo"));
  }

  /** The groups of single cells: directories below those that bear the sandbox's name. */
  static List<Path> groupsBelow(String name) throws IOException {
    MountTable table = MountTable.read();
    var bases = new ArrayList<Path>();
    for (String controller : List.of("memory", "pids", "cpuacct")) {
      table.ownLegacy(controller).ifPresent(own -> bases.add(own.resolve(name)));
    }
    table.unified().ifPresent(mount -> bases.add(mount.point().resolve(name)));
    table
        .unified()
        .ifPresent(mount -> bases.add(mount.directory(table.ownUnified()).resolve(name)));
    var found = new ArrayList<Path>();
    for (Path base : bases) {
      if (Files.exists(base)) {
        children(base).stream().filter(Files::isDirectory).forEach(found::add);
      }
    }
    return found;
  }

  static List<Long> processesIn(String group) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> groupsOf(pid).contains(group))
        .toList();
  }

  private static String groupsOf(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cgroup"));
    } catch (IOException gone) {
      return "";
    }
  }
}
