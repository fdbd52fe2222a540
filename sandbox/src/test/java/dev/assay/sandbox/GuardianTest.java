// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is left when the process that owns a sandbox is killed without warning. */
class GuardianTest {

  /** The process to be killed: opens a sandbox, starts a cell that sleeps, says where it all is. */
  static final class Victim {

    public static void main(String[] args) throws Exception {
      Sandbox sandbox = Sandbox.open(SandboxSettings.defaults().in(Path.of(args[0])));
      sandbox.prepare(Cell.of("/bin/true"), 3);
      RunningCell cell =
          sandbox.start(
              Cell.of("/bin/sh", "-c", "echo up; sleep 600; :")
                  .with(Limits.defaults().withTime(Limits.FOREVER, Limits.FOREVER)));
      var lines = new BufferedReader(new InputStreamReader(cell.stdout(), UTF_8));
      System.out.println(lines.readLine());
      System.out.flush();
      cell.waitFor();
    }
  }

  @Test
  void nothing_survives_a_kill_9_of_the_owner() throws Exception {
    Assumptions.assumeTrue(
        Sandbox.drivers(SandboxSettings.defaults()).stream().anyMatch(SandboxProbe.Report::usable),
        "NOT TESTED: no sandbox works here");
    Path directory = Files.createTempDirectory("guardian-test");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    Process victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(victim.inputReader(UTF_8).readLine()).isEqualTo("up");
    List<ProcessHandle> family = victim.descendants().toList();
    assertThat(family).hasSizeGreaterThan(3);

    victim.destroyForcibly().waitFor();

    for (ProcessHandle one : family) {
      one.onExit().get(60, TimeUnit.SECONDS);
    }
    assertThat(children(directory)).isEmpty();
    Files.delete(directory);
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    }
  }
}
