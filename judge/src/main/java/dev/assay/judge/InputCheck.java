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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What the validator, made ready, says of all inputs. */
  List<InputFinding> check(Validator validator, Executable executable) throws InterruptedException {
    List<InputFinding> findings = new ArrayList<>();
    Map<List<String>, List<TestCase>> byArguments = new LinkedHashMap<>();
    problem
        .data()
        .cases()
        .forEach(test ->
            byArguments
                .computeIfAbsent(test.inputArguments().of(validator.name()), a -> new ArrayList<>())
                .add(test));
    for (Map.Entry<List<String>, List<TestCase>> group : byArguments.entrySet()) {
      List<TestCase> batch = new ArrayList<>();
      long bytes = 0;
      for (TestCase test : group.getValue()) {
        if (!batch.isEmpty()
            && (bytes + test.input().size() > BATCH_BYTES || batch.size() == BATCH_CASES)) {
          findings.addAll(batch(validator, executable, group.getKey(), batch));
          batch.clear();
          bytes = 0;
        }
        batch.add(test);
        bytes += test.input().size();
      }
      findings.addAll(batch(validator, executable, group.getKey(), batch));
    }
    return findings;
  }

  private List<InputFinding> batch(
      Validator validator, Executable executable, List<String> arguments, List<TestCase> tests)
      throws InterruptedException {
    Map<String, byte[]> inputs = new TreeMap<>();
    for (int i = 0; i < tests.size(); i++) {
      inputs.put(Integer.toString(i), tests.get(i).input().bytes());
    }
    Execution execution;
    try {
      execution = sandbox.run(cell(executable, arguments, inputs), InputStream.nullInputStream());
    } catch (SandboxFault e) {
      return List.of(
          new InputFinding("data", validator.name(), "the sandbox failed: " + e.getMessage()));
    }
    return read(validator, execution, tests);
  }

  private Cell cell(Executable executable, List<String> arguments, Map<String, byte[]> inputs) {
    ProblemLimits limits = problem.limits();
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "validator"));
    command.addAll(executable.command(limits.validationMemoryBytes()));
    command.addAll(arguments);
    Cell cell =
        Cell.of(command)
            .with(new Mount.Files(executable.built(), Toolchain.PROGRAM))
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

  private static List<InputFinding> read(
      Validator validator, Execution execution, List<TestCase> tests) {
    List<InputFinding> findings = new ArrayList<>();
    int judged = 0;
    for (String line : new String(execution.stdout(), StandardCharsets.UTF_8).lines().toList()) {
      String[] words = line.split(" ", 3);
      if (words.length == 3 && words[0].equals(Integer.toString(judged)) && judged < tests.size()) {
        if (!words[1].equals("42")) {
          findings.add(
              new InputFinding(
                  tests.get(judged).input().path(),
                  validator.name(),
                  "exit code %s instead of 42 %s".formatted(words[1], words[2]).strip()));
        }
        judged++;
      }
    }
    if (judged < tests.size()) {
      findings.add(
          new InputFinding(
              tests.get(judged).input().path(),
              validator.name(),
              "no verdict on this and what follows: " + execution.outcome()));
    }
    return findings;
  }
}
