// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.judge.SandboxExtension;
import dev.assay.judge.service.WarmStart.Purpose;
import dev.assay.judge.service.WarmStart.Warmed;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.Tree;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that virtual machines start from. */
@Tag("long")
@ExtendWith(SandboxExtension.class)
class WarmStartTest {

  static Stream<List<Library>> libraries() {
    return Stream.of(List.of(), List.of(Library.JAVALIN), List.of(Library.SPRING_BOOT));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_virtual_machine_takes_the_archive_whatever_a_candidate_adds_to_the_class_path(
      List<Library> libraries, Sandbox sandbox) throws Exception {
    ServiceProgram program =
        new ServiceProgram(Platform.JAVA, libraries, "Main", Tree.of("Main.java", new byte[0]));
    assumeTrue(program.missing().isEmpty(), () -> String.join("; ", program.missing()));
    Purpose purpose = Purpose.service(program);
    Warmed warmed = new WarmStart(sandbox).awaited(purpose).orElseThrow();

    List<String> command = new ArrayList<>(List.of(ServiceJdk.program("java")));
    command.addAll(ServiceJdk.LEAN);
    command.addAll(Warmed.options());
    command.add("-XX:AOTMode=on"); // ends with an error where the archive does not fit
    command.add("-Xmx200m");
    command.addAll(List.of("-cp", Warmed.classPath(purpose.classPath()) + ":/program"));
    command.add("dev.assay.warm.Warm");
    Cell cell =
        ServiceJdk.in(warmed.in(Cell.of(command)))
            .with(new Mount.Files(Tree.of("Main.class", new byte[4]), "/program"))
            .with(
                Limits.defaults()
                    .withTime(Duration.ofMinutes(1), Duration.ofMinutes(3))
                    .withMemory(768L << 20)
                    .withProcesses(128));
    for (Mount jar : purpose.mounts()) {
      cell = cell.with(jar);
    }
    Execution execution = sandbox.run(cell, InputStream.nullInputStream());
    assertThat(execution.succeeded()).as(new String(execution.stderr(), UTF_8)).isTrue();
  }

  @Test
  void what_goes_wrong_is_on_the_log(Sandbox sandbox) {
    Purpose lacking = new Purpose("probes", List.of(), "/nowhere.jar");
    assertThat(heard(() -> assertThat(new WarmStart(sandbox).awaited(lacking)).isEmpty()))
        .singleElement()
        .asString()
        .contains("Java starts the slow way for probes");
  }

  /** A service that stops while archives are being made: nobody waits for them any more. */
  @Test
  @Timeout(120)
  void what_is_abandoned_when_the_sandbox_closes_is_not() throws Exception {
    Purpose purpose =
        Purpose.service(
            new ServiceProgram(
                Platform.JAVA, List.of(), "Main", Tree.of("Main.java", new byte[0])));
    assumeTrue(purpose.isOfJars(), "the libraries are folders of classes here");
    try (Sandbox closing = Sandbox.open(SandboxSettings.defaults())) {
      WarmStart warm = new WarmStart(closing);
      assertThat(
              heard(() -> {
                assertThat(warm.now(purpose)).isEmpty();
                while (!isCompiling() && !Thread.currentThread().isInterrupted()) {
                  Thread.onSpinWait();
                }
                closing.close();
                assertThat(warm.awaited(purpose)).isEmpty();
              }))
          .isEmpty();
    }
  }

  private static boolean isCompiling() {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(process -> process.info().commandLine().orElse("").contains("Warm.java"));
  }

  /** What warm starts say on the log, and what anything prints to stderr, meanwhile. */
  private static List<String> heard(Runnable meanwhile) {
    List<String> heard = new CopyOnWriteArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord said) {
            heard.add(said.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(WarmStart.class.getName());
    PrintStream stderr = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    log.addHandler(ear);
    log.setUseParentHandlers(false); // they print
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      meanwhile.run();
    } finally {
      System.setErr(stderr);
      log.setUseParentHandlers(true);
      log.removeHandler(ear);
    }
    printed.toString(UTF_8).lines().forEach(heard::add);
    return heard;
  }

  @Test
  void folders_of_classes_make_no_archive(Sandbox sandbox) {
    Purpose purpose = new Purpose("plain", List.of(), "/libraries/classes");
    assertThat(new WarmStart(sandbox).awaited(purpose)).isEmpty();
  }
}
