// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.judge.Judge;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import dev.assay.sandbox.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How long one program takes, against the same as a bare process. Peers take turns with ours. */
final class OneProgramFigures {
  private final Additions additions;
  private final int rounds;
  private final List<Figure> figures = new ArrayList<>();

  OneProgramFigures(Additions additions, int rounds) {
    this.additions = additions;
    this.rounds = rounds;
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** A bare process, a cell made when it is needed, one prepared before. */
  void cells(String driver) throws Exception {
    SandboxSettings settings = SandboxSettings.defaults().only(driver);
    try (Sandbox late = Sandbox.open(settings.withSlots(0));
        Sandbox early = Sandbox.open(settings)) {
      for (String language : Additions.BARE.keySet().stream().sorted().toList()) {
        Path folder = Files.createTempDirectory("assay-bench");
        Path main =
            Files.writeString(folder.resolve("main"), Additions.SOURCES.getOrDefault(language, ""));
        List<String> command = Additions.BARE.getOrDefault(language, List.of());
        if (Files.isExecutable(Path.of(command.getFirst()))) {
          Cell cell =
              Cell.of(command)
                  .with(new Mount.Late(Tree.of("main", Files.readAllBytes(main)), "/program"))
                  .in("/program");
          early.prepare(cell, 2);
          threeWays(driver + ", " + language, folder, command, cell, late, early);
        }
        Files.delete(main);
        Files.delete(folder);
      }
    } catch (SandboxUnavailable none) {
      return; // a driver this machine does not have
    }
  }

  private void threeWays(
      String name, Path folder, List<String> command, Cell cell, Sandbox late, Sandbox early)
      throws Exception {
    var bare = new ArrayList<Double>();
    var made = new ArrayList<Double>();
    var prepared = new ArrayList<Double>();
    for (int round = -3; round < rounds; round++) {
      double first = Timing.millis(() -> additions.process(folder, command));
      double second = Timing.millis(() -> additions.inside(late, cell));
      double third = Timing.millis(() -> additions.inside(early, cell));
      if (round >= 0) {
        bare.add(first);
        made.add(second);
        prepared.add(third);
      }
    }
    add(name + ", cell prepared ahead", "ms", Timing.median(prepared), Timing.median(bare));
    add(name + ", cell made when needed", "ms", Timing.median(made), Timing.median(bare));
  }

  /** Compiled and run by the judge, against javac and java one after the other. */
  void java(Judge judge) throws Exception {
    Path home = Path.of(System.getProperty("java.home"), "bin");
    Path folder = Files.createTempDirectory("assay-bench");
    Path main = Files.writeString(folder.resolve("Main.java"), Additions.JAVA);
    var naive = new ArrayList<Double>();
    var ours = new ArrayList<Double>();
    for (int round = -3; round < rounds; round++) {
      double first =
          Timing.millis(() -> {
            additions.process(folder, List.of(home.resolve("javac").toString(), "Main.java"));
            return additions.process(
                folder, List.of(home.resolve("java").toString(), "-cp", ".", "Main"));
          });
      double second = Timing.millis(() -> additions.judged(judge, "java"));
      if (round >= 0) {
        naive.add(first);
        ours.add(second);
      }
    }
    Files.delete(folder.resolve("Main.class"));
    Files.delete(main);
    Files.delete(folder);
    add(
        "Java compiled and run, against javac and java",
        "ms",
        Timing.median(ours),
        Timing.median(naive));
  }

  private void add(String name, String unit, double ours, double bare) {
    figures.add(new Figure(name, unit, ours, OptionalDouble.of(bare)));
  }
}
