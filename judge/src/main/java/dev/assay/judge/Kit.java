// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.HeadStart;
import dev.assay.judge.language.Toolchain;
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
import java.util.List;

/** A language's head start, made on this machine: in cells, before any program of a candidate. */
record Kit(HeadStart start, Tree tools, Tree cache) {
  private static final Limits MAKING =
      Limits.defaults()
          .withTime(Duration.ofMinutes(2), Duration.ofMinutes(5))
          .withMemory(2048L << 20)
          .withProcesses(128)
          .withDisk(256L << 20);

  static Kit make(Sandbox sandbox, HeadStart start) throws SandboxFault, InterruptedException {
    Cell tools = Cell.of(start.makeTools()).with(start.sources()).with(MAKING).exporting();
    Tree made = made(sandbox, tools);
    Cell cache =
        Cell.of(start.makeCache())
            .with(new Mount.Files(made, HeadStart.TOOLS))
            .with(MAKING)
            .exporting();
    return new Kit(start, made, made(sandbox, cache));
  }

  private static Tree made(Sandbox sandbox, Cell cell) throws SandboxFault, InterruptedException {
    Execution execution = sandbox.run(cell, InputStream.nullInputStream());
    return execution
        .exported()
        .filter(tree -> !tree.isEmpty())
        .orElseThrow(() ->
            new SandboxFault(
                "it ended with "
                    + execution.outcome()
                    + " "
                    + execution.exitCode()
                    + ": "
                    + new String(execution.stderr(), StandardCharsets.UTF_8).strip()));
  }

  /** A cell for the compiler that stays. */
  Cell compiler(int processes) {
    return equipped(Cell.of(start.compiler()))
        .with(
            Limits.defaults()
                .withTime(Limits.FOREVER, Limits.FOREVER)
                .withMemory(start.compilerBytes())
                .withProcesses(processes)
                .withOutput(Long.MAX_VALUE))
        .startedEarly();
  }

  /** A cell that runs a program of these files. */
  Cell runner(Tree program, long memoryBytes, Limits limits) {
    return equipped(Cell.of(start.run(memoryBytes)))
        .with(new Mount.Late(program, Toolchain.PROGRAM))
        .with(limits)
        .in(Toolchain.PROGRAM)
        .startedEarly();
  }

  private Cell equipped(Cell cell) {
    List<Mount> mounts =
        List.of(new Mount.Files(tools, HeadStart.TOOLS), new Mount.Files(cache, HeadStart.CACHE));
    return cell.with(mounts.getFirst()).with(mounts.getLast());
  }
}
