// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.judge.Judge;
import dev.assay.judge.Program;
import dev.assay.judge.RunLimits;
import dev.assay.judge.Trial;
import dev.assay.judge.Verdict;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small programs that add two numbers, run in each of the ways that are compared. */
final class Additions {
  private static final byte[] INPUT = "19 23\n".getBytes(UTF_8);

  static final String JAVA =
      """
      import java.util.Scanner;

      public class Main {
        public static void main(String[] args) {
          Scanner in = new Scanner(System.in);
          System.out.println(in.nextInt() + in.nextInt());
        }
      }
      """;

  /** How to start those that need no compiling, without a sandbox. */
  static final Map<String, List<String>> BARE =
      Map.of(
          "python", List.of("/usr/bin/python3", "-B", "-s", "main"),
          "javascript", List.of("/usr/bin/node", "main"),
          "bash", List.of("/usr/bin/bash", "main"));

  /** By language. */
  static final Map<String, String> SOURCES =
      Map.of(
          "python",
          "print(sum(map(int, input().split())))\n",
          "javascript",
          "console.log(require('fs').readFileSync(0, 'utf8').trim().split(' ')"
              + ".map(Number).reduce((a, b) => a + b));\n",
          "bash",
          "read a b; echo $((a + b))\n",
          "java",
          JAVA);

  private final List<String> faults;

  /**
   * @param faults where it is written when a program gives another sum
   */
  Additions(List<String> faults) {
    this.faults = faults;
  }

  /** A program of a language, compiled and run by the judge. */
  Object judged(Judge judge, String language) throws InterruptedException {
    Program program =
        Program.of(
            judge.languages().named(language).orElseThrow(), SOURCES.getOrDefault(language, ""));
    Trial trial = judge.run(program, new ByteArrayInputStream(INPUT), RunLimits.standard());
    if (trial.verdict() != Verdict.AC && faults.size() < 5) {
      faults.add("a program in " + language + " got " + trial.verdict() + ": " + trial.ending());
    }
    return trial;
  }

  /** In a cell that holds it already. */
  Object inside(Sandbox sandbox, Cell cell) throws Exception {
    Execution execution = sandbox.run(cell, new ByteArrayInputStream(INPUT));
    expect42(new String(execution.stdout(), UTF_8));
    return execution;
  }

  /** As a bare process. */
  Object process(Path folder, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    // a cell's surroundings: what the caller's environment adds would slow only the peer
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8"));
    Process process = builder.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(INPUT);
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.onExit().join();
    if (command.getLast().equals("main") || command.getLast().equals("Main")) {
      expect42(said);
    }
    return said;
  }

  private void expect42(String said) {
    if (!said.strip().equals("42") && faults.size() < 5) {
      faults.add("a program answered \"" + said.strip() + "\" and not 42");
    }
  }
}
