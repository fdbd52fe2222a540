// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Toolchain;
import dev.assay.judge.problem.OutputValidation.Validator;
import dev.assay.judge.problem.ProblemLimits;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs a package's input validators over its own inputs. Many inputs share one cell: a validator is
 * the author's program, and it sees nothing but inputs and arguments.
 */
final class InputCheck {
  private static final long BATCH_BYTES = 64L << 20;
  private static final int BATCH_CASES = 200;

  /** A line for each input: its number, the exit code, and the first line it complained with. */
  private static final String SCRIPT =
      """
      for i in $(ls /judge | sort -n); do
        "$@" </judge/$i >/work/said 2>&1
        printf '%s %s %s\\n' $i $? "$(head -c 300 /work/said | tr '\\n\\036' '  ')"
      done
      """;

  private final Sandbox sandbox;
  private final ProblemPackage problem;

  InputCheck(Sandbox sandbox, ProblemPackage problem) {
    this.sandbox = sandbox;
    this.problem = problem;
  }

  /**
   * What a validator says of an input.
   *
   * @param said what it complained with, as far as it did
   */
  record Answer(TestCase test, boolean confirmed, String said) {}

  /** What the validator, made ready, says of some inputs. */
  List<Answer> answers(Validator validator, Executable executable, List<TestCase> tests)
      throws InterruptedException {
    List<Answer> answers = new ArrayList<>();
    for (List<TestCase> alike : alike(validator, tests)) {
      List<TestCase> batch = new ArrayList<>();
      long bytes = 0;
      for (TestCase test : alike) {
        if (!batch.isEmpty()
            && (bytes + test.input().size() > BATCH_BYTES || batch.size() == BATCH_CASES)) {
          answers.addAll(batch(validator, executable, batch));
          batch.clear();
          bytes = 0;
        }
        batch.add(test);
        bytes += test.input().size();
      }
      answers.addAll(batch(validator, executable, batch));
    }
    return answers;
  }

  /** Those that may share a cell: with the same arguments, and with no files of their own. */
  private static Collection<List<TestCase>> alike(Validator validator, List<TestCase> tests) {
    Map<List<String>, List<TestCase>> alike = new LinkedHashMap<>();
    for (TestCase test : tests) {
      List<String> key = new ArrayList<>(test.inputArguments().of(validator.name()));
      if (!test.files().isEmpty()) {
        key.addFirst(test.name());
      }
      alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(test);
    }
    return alike.values();
  }

  private List<Answer> batch(Validator validator, Executable executable, List<TestCase> tests)
      throws InterruptedException {
    TestCase first = tests.getFirst();
    Tree beside = beside(first);
    Optional<String> twice =
        beside.paths().stream().filter(executable.built().paths()::contains).findFirst();
    if (twice.isPresent()) {
      return List.of(
          new Answer(
              first, false, "'" + twice.get() + "' is a file of the case and of the validator"));
    }
    Map<String, byte[]> inputs = new TreeMap<>();
    for (int i = 0; i < tests.size(); i++) {
      inputs.put(Integer.toString(i), tests.get(i).input().bytes());
    }
    Cell cell = cell(executable, first.inputArguments().of(validator.name()), beside, inputs);
    try {
      return read(sandbox.run(cell, InputStream.nullInputStream()), tests);
    } catch (SandboxFault e) {
      return List.of(new Answer(first, false, "the sandbox failed: " + e.getMessage()));
    }
  }

  private static Tree beside(TestCase test) {
    Map<String, byte[]> files = new TreeMap<>();
    test.files().forEach((path, file) -> files.put(path, file.bytes()));
    return Tree.of(files);
  }

  private Cell cell(
      Executable executable, List<String> arguments, Tree beside, Map<String, byte[]> inputs) {
    ProblemLimits limits = problem.limits();
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "validator"));
    command.addAll(executable.command(limits.validationMemoryBytes()));
    command.addAll(arguments);
    Cell cell =
        Cell.of(command)
            .with(new Mount.Files(executable.built().and(beside), Toolchain.PROGRAM))
            .with(new Mount.Files(Tree.of(inputs), "/judge"))
            .with(
                Limits.defaults()
                    .withTime(
                        limits.validationTime().multipliedBy(2),
                        limits.validationTime().multipliedBy(4))
                    .withMemory(
                        limits.validationMemoryBytes() + executable.toolchain().overheadBytes())
                    .withProcesses(executable.toolchain().processes()))
            .in(Toolchain.PROGRAM);
    for (Mount mount : executable.toolchain().mounts()) {
      cell = cell.with(mount);
    }
    return cell;
  }

  private static List<Answer> read(Execution execution, List<TestCase> tests) {
    List<Answer> answers = new ArrayList<>();
    for (String line : new String(execution.stdout(), StandardCharsets.UTF_8).lines().toList()) {
      String[] words = line.split(" ", 3);
      int next = answers.size();
      if (words.length == 3 && words[0].equals(Integer.toString(next)) && next < tests.size()) {
        boolean confirmed = words[1].equals("42");
        String said = "exit code %s instead of 42 %s".formatted(words[1], words[2]).strip();
        answers.add(new Answer(tests.get(next), confirmed, confirmed ? "" : said));
      }
    }
    if (answers.size() < tests.size()) {
      answers.add(
          new Answer(
              tests.get(answers.size()),
              false,
              "no verdict on this and what follows: " + execution.outcome()));
    }
    return answers;
  }
}
