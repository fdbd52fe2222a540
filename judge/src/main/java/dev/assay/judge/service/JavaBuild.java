// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles Java of several files against jars, in a cell that ends with it. */
record JavaBuild(Sandbox sandbox) {
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final int LONGEST_TEXT = 16_000;

  /** What came of it: sources and classes, or what the compiler said. */
  record Built(Optional<Tree> made, String said) {}

  /** A service as it is started: compiled if it is in Java, else as it was written. */
  Built of(ServiceProgram program) throws SandboxFault, InterruptedException {
    return program.platform() == Platform.JAVA
        ? compile(program.files(), ServiceCell.jars(program), ServiceCell.classPath(program))
        : new Built(Optional.of(program.files()), "");
  }

  /**
   * Compiles sources.
   *
   * @param jars what is compiled against
   * @param classPath where a cell sees the jars
   */
  Built compile(Tree files, List<Mount> jars, String classPath)
      throws SandboxFault, InterruptedException {
    List<String> sources = files.paths().stream().filter(f -> f.endsWith(".java")).toList();
    if (sources.isEmpty()) {
      return new Built(Optional.empty(), "there is no Java source");
    }
    List<String> command = new ArrayList<>(List.of(ServiceJdk.program("javac")));
    ServiceJdk.LEAN.stream().limit(3).forEach(option -> command.add("-J" + option));
    command.addAll(
        List.of("-J-Xmx768m", "-proc:none", "-parameters", "-nowarn", "-encoding", "UTF-8"));
    command.addAll(List.of("-cp", classPath.isEmpty() ? "." : classPath, "-d", "."));
    command.addAll(sources);
    Cell cell = ServiceJdk.in(Cell.of(command)).with(files).with(limits()).exporting();
    for (Mount jar : jars) {
      cell = cell.with(jar);
    }
    return built(sandbox.run(cell, InputStream.nullInputStream()));
  }

  private static Built built(Execution execution) throws SandboxFault {
    if (execution.succeeded() && execution.exported().isPresent()) {
      return new Built(execution.exported(), "");
    }
    if (execution.outcome() == Outcome.KILLED) {
      throw new SandboxFault("the compiler was stopped");
    }
    String said =
        execution.outcome() == Outcome.EXITED
            ? new String(execution.stderr(), UTF_8).replace(Cell.WORK + "/", "")
            : "compiling took too long or too much memory";
    return new Built(
        Optional.empty(), said.length() > LONGEST_TEXT ? said.substring(0, LONGEST_TEXT) : said);
  }

  private static Limits limits() {
    return Limits.defaults()
        .withTime(TIME, TIME.multipliedBy(2))
        .withMemory(1536L << 20)
        .withProcesses(128)
        .withDisk(128L << 20);
  }
}
