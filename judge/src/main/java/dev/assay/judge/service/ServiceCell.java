// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.judge.service.WarmStart.Warmed;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cell that a service runs in: its command, what it is told, and what it sees.
 *
 * @param built its sources; of Java with the classes
 * @param port where it is to listen
 * @param environment what else it is told
 * @param warmed what its virtual machine starts with
 */
record ServiceCell(
    ServiceProgram program,
    Tree built,
    int port,
    long memoryBytes,
    Map<String, String> environment,
    Optional<Warmed> warmed) {
  private static final String FILES = "/program";
  private static final String DRIVER = "/libraries/postgresql.jar";
  private static final String PATH_OF_NODE =
      "/tools/node-pg/node_modules:/usr/share/nodejs:/usr/lib/nodejs";

  /** What Java services are compiled against. */
  static List<Mount> jars(ServiceProgram program) {
    return Stream.concat(
            program.libraries().stream().flatMap(library -> library.mounts().stream()),
            Stream.of(ProbeKit.driver(DRIVER)))
        .toList();
  }

  static String classPath(ServiceProgram program) {
    return Stream.concat(program.libraries().stream().map(Library::classPath), Stream.of(DRIVER))
        .filter(path -> !path.isEmpty())
        .reduce((a, b) -> a + ":" + b)
        .orElse("");
  }

  Cell cell() {
    Cell cell =
        ServiceJdk.in(Cell.of(command()))
            .with(new Mount.Files(built, FILES))
            .with("PORT", String.valueOf(port))
            .with("PROGRAM_DIR", FILES)
            .with("PYTHONDONTWRITEBYTECODE", "1")
            .with("LANG", "C.UTF-8")
            .with(limits());
    if (warmed.isPresent()) {
      cell = warmed.get().in(cell);
    }
    for (Mount library : libraries()) {
      cell = cell.with(library);
    }
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      cell = cell.with(variable.getKey(), variable.getValue());
    }
    return program.platform() == Platform.NODE ? cell.with("NODE_PATH", PATH_OF_NODE) : cell;
  }

  private List<Mount> libraries() {
    return program.platform() == Platform.JAVA
        ? jars(program)
        : program.libraries().stream().flatMap(library -> library.mounts().stream()).toList();
  }

  private List<String> command() {
    return switch (program.platform()) {
      case PYTHON -> List.of("/usr/bin/python3", "-u", FILES + "/" + program.start());
      case NODE -> List.of("/usr/bin/node", FILES + "/" + program.start());
      case JAVA -> {
        List<String> command = new ArrayList<>(List.of(ServiceJdk.program("java")));
        command.addAll(ServiceJdk.LEAN);
        command.add("-Xmx" + (memoryBytes >> 21) + "m");
        String libraries = classPath(program);
        if (warmed.isPresent()) {
          command.addAll(Warmed.options());
          libraries = Warmed.classPath(libraries);
        }
        command.addAll(List.of("-cp", libraries + ":" + FILES, program.start()));
        yield command;
      }
    };
  }

  private Limits limits() {
    return Limits.defaults()
        .withTime(Limits.FOREVER, Limits.FOREVER)
        .withMemory(memoryBytes)
        .withProcesses(256)
        .withOutput(16L << 20)
        .withDisk(64L << 20)
        .withOpenFiles(1024);
  }
}
