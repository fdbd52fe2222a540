// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/** Compiles hostile programs, each once, in cells with room to do so; and says how to run them. */
final class HostileTools {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final Limits ROOM =
      Limits.defaults()
          .withTime(Duration.ofSeconds(120), Duration.ofSeconds(300))
          .withMemory(2048L << 20)
          .withDisk(512L << 20)
          .withProcesses(400);

  private static final Map<Path, Tree> MADE = new HashMap<>();

  /** How a language's programs are made, if at all, and run. */
  private record Tool(Path needs, Optional<String> make, String source, List<String> run) {}

  private static final Map<String, Tool> TOOLS =
      Map.ofEntries(
          interpreter("sh", "/usr/bin/bash"),
          interpreter("py", "/usr/bin/python3"),
          interpreter("js", "/usr/bin/node"),
          interpreter("pl", "/usr/bin/perl"),
          interpreter("rb", "/usr/bin/ruby"),
          interpreter("php", "/usr/bin/php"),
          compiler("c", "/usr/bin/gcc", "gcc -O1 -w -o made main.c -lrt -pthread"),
          compiler("rs", "/usr/bin/rustc", "rustc -O -o made main.rs"),
          compiler("go", "/usr/bin/go", "GOCACHE=/tmp/go CGO_ENABLED=0 go build -o made main.go"),
          Map.entry(
              "java",
              new Tool(
                  JAVA.resolve("javac"),
                  Optional.of(JAVA.resolve("javac") + " -proc:none Main.java"),
                  "Main.java",
                  List.of(
                      JAVA.resolve("java").toString(),
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      "/program",
                      "Main"))));

  private HostileTools() {}

  private static Map.Entry<String, Tool> interpreter(String ending, String program) {
    return Map.entry(
        ending,
        new Tool(
            Path.of(program),
            Optional.empty(),
            "main." + ending,
            List.of(program, "/program/main." + ending)));
  }

  private static Map.Entry<String, Tool> compiler(String ending, String program, String make) {
    return Map.entry(
        ending,
        new Tool(Path.of(program), Optional.of(make), "main." + ending, List.of("/program/made")));
  }

  /**
   * The cell of a program.
   *
   * @param runner runs the cells of compilers
   */
  static Cell cell(HostileProgram program, Function<Cell, Execution> runner) {
    Tool tool =
        Objects.requireNonNull(TOOLS.get(program.language()), () -> "no tool for " + program);
    Assumptions.assumeTrue(
        Files.isExecutable(tool.needs()), () -> "NOT TESTED: " + tool.needs() + " is not here");
    Tree source = Tree.of(tool.source(), program.source());
    Tree made =
        tool.make()
            .map(make -> MADE.computeIfAbsent(program.file(), _ -> made(source, make, runner)))
            .orElse(source);
    Cell cell = Cell.of(tool.run()).with(new Mount.Late(made, "/program")).with(program.limits());
    return program.exports() ? cell.exporting() : cell;
  }

  private static Tree made(Tree source, String make, Function<Cell, Execution> runner) {
    Tree all = source;
    if (source.paths().contains("main.c")) {
      all = all.and(Tree.of("hostile.h", shared()));
    }
    Execution compiled =
        runner.apply(Cell.of("/bin/sh", "-c", make).with(all).with(ROOM).exporting());
    assertThat(compiled.succeeded()).as(HostileProgram.text(compiled)).isTrue();
    return compiled.exported().orElseThrow();
  }

  private static byte[] shared() {
    try {
      return Files.readAllBytes(HostileProgram.FOLDER.resolve("hostile.h"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
