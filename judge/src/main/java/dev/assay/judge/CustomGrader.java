// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Toolchain;
import dev.assay.judge.problem.Grading.ByGrader;
import dev.assay.judge.problem.ProblemLimits;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A legacy package's own grader: it reads a line for each result in a group and prints one. */
record CustomGrader(Sandbox sandbox, ProblemLimits limits, boolean scoring, Executable program)
    implements GroupGrader {
  private static final Pattern LINE =
      Pattern.compile("\\s*(AC|WA|TLE|RTE)(?:\\s+([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?))?\\s*");

  @Override
  public GroupResult grade(GroupResult standard, ByGrader settings) throws InterruptedException {
    if (settings.program().isEmpty() || standard.verdict() == Verdict.JE) {
      return standard;
    }
    Execution execution;
    try {
      byte[] lines = lines(standard, settings).getBytes(StandardCharsets.UTF_8);
      execution = sandbox.run(cell(settings.program().get()), new ByteArrayInputStream(lines));
    } catch (SandboxFault e) {
      return fault(standard, "the sandbox failed at the grader: " + e.getMessage());
    }
    String said = new String(execution.stdout(), StandardCharsets.UTF_8);
    Matcher line = LINE.matcher(said);
    if (!execution.succeeded() || !line.matches()) {
      return fault(
          standard,
          "the grader ended with %d and printed '%s' instead of a verdict and a score"
              .formatted(execution.exitCode(), said.strip().lines().findFirst().orElse("")));
    }
    Verdict verdict = Verdict.valueOf(line.group(1));
    double score = line.group(2) == null ? 0 : Double.parseDouble(line.group(2));
    return new GroupResult(
        standard.name(),
        verdict,
        scoring ? OptionalDouble.of(verdict == Verdict.AC ? score : 0) : OptionalDouble.empty(),
        standard.most(),
        standard.total(),
        standard.cases(),
        standard.groups());
  }

  private static String lines(GroupResult group, ByGrader settings) {
    StringBuilder lines = new StringBuilder();
    for (CaseResult result : group.cases()) {
      lines
          .append(result.verdict().inPackages())
          .append(' ')
          .append(result.score(settings))
          .append('\n');
    }
    for (GroupResult below : group.groups()) {
      lines
          .append(below.verdict().inPackages())
          .append(' ')
          .append(below.score().orElse(0))
          .append('\n');
    }
    return lines.toString();
  }

  private Cell cell(List<String> flags) {
    List<String> command = new ArrayList<>(program.command(limits.validationMemoryBytes()));
    command.addAll(flags);
    Cell cell =
        Cell.of(command)
            .with(new Mount.Files(program.built(), Toolchain.PROGRAM))
            .with(
                Limits.defaults()
                    .withTime(limits.validationTime(), limits.validationTime().multipliedBy(2))
                    .withMemory(
                        limits.validationMemoryBytes() + program.toolchain().overheadBytes())
                    .withProcesses(program.toolchain().processes()))
            .in(Toolchain.PROGRAM);
    for (Mount mount : program.toolchain().mounts()) {
      cell = cell.with(mount);
    }
    return cell;
  }

  /** The group as nobody's fault but ours; the reason stands as a result of its own. */
  static GroupResult fault(GroupResult group, String reason) {
    List<CaseResult> cases = new ArrayList<>(group.cases());
    cases.add(CaseResult.fault(group.name(), reason));
    return new GroupResult(
        group.name(),
        Verdict.JE,
        OptionalDouble.empty(),
        group.most(),
        group.total(),
        cases,
        group.groups());
  }

  /** What grades the groups of a problem whose grader could not be made ready. */
  static GroupGrader broken(Optional<String> reason) {
    return (standard, settings) ->
        settings.program().isEmpty() ? standard : fault(standard, reason.orElse("no grader"));
  }
}
