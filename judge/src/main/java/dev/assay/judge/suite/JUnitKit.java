// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.judge.language.Jdk;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What JUnit suites are compiled and run with: the two programs beside this class, made by the JDK
 * they run on, and archives of the classes each loads, without which a run takes twice as long.
 */
record JUnitKit(Jdk jdk, JUnitJars jars, Tree tools, Tree cache) {
  private static final String CACHE = "/suite/cache";
  private static final String JAR = Bench.TOOLS + "/suite.jar";
  private static final Limits MAKING =
      Limits.defaults()
          .withTime(Duration.ofMinutes(1), Duration.ofMinutes(3))
          .withMemory(1536L << 20)
          .withProcesses(128)
          .withOutput(2L << 20)
          .withDisk(256L << 20);

  private static final String MAKE_TOOLS =
      """
      mkdir classes && "$1/javac" --release 17 -proc:none -nowarn -cp "$2" -d classes Builder.java Suite.java \
        && "$1/jar" -c -f suite.jar -C classes . && rm -r classes Builder.java Suite.java
      """;

  private static final String MAKE_CACHE =
      """
      mkdir -p /tmp/build/in/warm && cp /suite/warm/WarmUp.java /tmp/build/in/warm && cd /tmp/build || exit 1
      eval "$1" >&2 || exit 1
      eval "$2" >&2
      """;

  static JUnitKit make(Sandbox sandbox, Jdk jdk, JUnitJars jars)
      throws SuiteFault, SandboxFault, InterruptedException {
    Cell tools =
        Cell.of("/bin/sh", "-c", MAKE_TOOLS, "tools", jdk.home() + "/bin", jars.classPath())
            .with(Bench.resources("Builder.java", "Suite.java"))
            .with(new Mount.Files(jars.tree(), JUnitJars.PLACE));
    JUnitKit without = new JUnitKit(jdk, jars, made(sandbox, tools), Tree.empty());
    String build =
        String.join(
            " ", without.builder("-XX:ArchiveClassesAtExit=/work/build.jsa", jars.classPath()));
    String run =
        String.join(
            " ",
            without.runner("-XX:ArchiveClassesAtExit=/work/run.jsa", 128, "/tmp/build/out/warm"));
    Cell cache =
        without
            .equipped(Cell.of("/bin/sh", "-c", MAKE_CACHE, "cache", build, run))
            .with(new Mount.Files(Bench.resources("WarmUp.java"), "/suite/warm"));
    return new JUnitKit(jdk, jars, without.tools(), made(sandbox, cache));
  }

  private static Tree made(Sandbox sandbox, Cell cell)
      throws SuiteFault, SandboxFault, InterruptedException {
    Execution execution = sandbox.run(cell.with(MAKING).exporting(), InputStream.nullInputStream());
    return execution
        .exported()
        .filter(tree -> execution.succeeded() && !tree.isEmpty())
        .orElseThrow(() ->
            new SuiteFault(
                "what runs JUnit could not be made: "
                    + new String(execution.stderr(), StandardCharsets.UTF_8).strip()));
  }

  /**
   * A cell that compiles folders below {@code in} of its working directory; it ends with 1 when one
   * does not compile.
   *
   * @param against classes to compile against
   */
  Execution build(Sandbox sandbox, Tree in, Tree against)
      throws SandboxFault, InterruptedException {
    Cell cell =
        equipped(
                Cell.of(
                    builder(
                        "-XX:SharedArchiveFile=" + CACHE + "/build.jsa",
                        Bench.PROGRAM + ":" + jars.classPath())))
            .with(new Mount.Late(against, Bench.PROGRAM))
            .with(in)
            .with(MAKING)
            .exporting();
    return sandbox.run(cell, InputStream.nullInputStream());
  }

  /** A cell that runs the tests of the classes in {@link Bench#PROGRAM}. */
  Cell run(long memoryBytes) {
    return equipped(
        Cell.of(
            runner(
                "-XX:SharedArchiveFile=" + CACHE + "/run.jsa", memoryBytes >> 20, Bench.PROGRAM)));
  }

  private Cell equipped(Cell cell) {
    Cell equipped =
        cell.with(new Mount.Files(jars.tree(), JUnitJars.PLACE))
            .with(new Mount.Files(tools, Bench.TOOLS));
    return cache.isEmpty() ? equipped : equipped.with(new Mount.Files(cache, CACHE));
  }

  private List<String> builder(String archive, String classPath) {
    List<String> command = java(archive, 512);
    command.addAll(List.of("-cp", JAR, "dev.assay.suite.Builder", classPath));
    return command;
  }

  private List<String> runner(String archive, long heapMebibytes, String classes) {
    List<String> command = java(archive, heapMebibytes);
    command.addAll(List.of("-cp", JAR + ":" + jars.classPath(), "dev.assay.suite.Suite", classes));
    return command;
  }

  private List<String> java(String archive, long heapMebibytes) {
    return new ArrayList<>(
        List.of(
            jdk.program("java"),
            archive,
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-XX:+DisableAttachMechanism",
            "-XX:ErrorFile=/dev/null",
            "-Xmx" + Math.max(32, heapMebibytes) + "m",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
  }
}
