// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Diagnostic;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.NoEntryPoint;
import dev.assay.judge.language.Sources;
import dev.assay.judge.language.Toolchain;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Compiles programs, each in a cell of its own that ends with it. */
final class Workshop {
  private static final int LONGEST_TEXT = 16_000;

  private final Sandbox sandbox;
  private final Languages languages;

  Workshop(Sandbox sandbox, Languages languages) {
    this.sandbox = sandbox;
    this.languages = languages;
  }

  /** What compiling may use up. */
  record BuildLimits(Duration time, long memoryBytes) {
    static BuildLimits standard() {
      return new BuildLimits(Duration.ofSeconds(60), 2048L << 20);
    }
  }

  Build build(Program program, BuildLimits limits) throws InterruptedException {
    Optional<Toolchain> toolchain = languages.toolchain(program.language());
    if (toolchain.isEmpty()) {
      return new Build.Failed(
          program.language().title() + " is not installed: " + program.language().install());
    }
    try {
      return build(toolchain.get(), program.sources(), limits);
    } catch (SandboxFault e) {
      return new Build.Failed("the sandbox failed: " + e.getMessage());
    } catch (NoEntryPoint e) {
      return new Build.Refused(List.of(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Build.Refused(List.of(), "these files cannot be compiled: " + e.getMessage());
    }
  }

  private Build build(Toolchain toolchain, Sources given, BuildLimits limits)
      throws SandboxFault, InterruptedException {
    Sources sources = toolchain.arrange(given);
    Tree files = Tree.of(sources.files());
    Optional<List<String>> command = toolchain.compile(sources);
    if (command.isEmpty()) {
      return ready(toolchain, sources, files, Duration.ZERO);
    }
    Cell cell = Cell.of(command.get()).with(files).with(limits(toolchain, limits)).exporting();
    for (Mount mount : toolchain.mounts()) {
      cell = cell.with(mount);
    }
    Execution execution = sandbox.run(cell, InputStream.nullInputStream());
    if (execution.succeeded() && execution.exported().isPresent()) {
      return ready(toolchain, sources, execution.exported().get(), execution.cpu());
    }
    if (execution.outcome() == Outcome.KILLED) {
      return new Build.Failed("the compiler was stopped");
    }
    return refused(toolchain, sources, execution);
  }

  /** Finds out now, not at the first test case, whether the program has a place to start. */
  private static Build ready(Toolchain toolchain, Sources sources, Tree built, Duration time) {
    Executable executable = new Executable(toolchain, sources, built);
    executable.command(RunLimits.standard().memoryBytes());
    return new Build.Ready(executable, time);
  }

  private static Build refused(Toolchain toolchain, Sources sources, Execution execution) {
    String said = new String(execution.stderr(), StandardCharsets.UTF_8);
    List<Diagnostic> diagnostics = toolchain.messages().diagnostics(said, sources);
    String text =
        switch (execution.outcome()) {
          case CPU_LIMIT, WALL_LIMIT -> "compiling took too long";
          case MEMORY_LIMIT -> "compiling needed too much memory";
          case OUTPUT_LIMIT -> "compiling made too much output";
          case EXITED, SIGNALLED, KILLED -> said.replace(Cell.WORK + "/", "");
        };
    return new Build.Refused(
        diagnostics, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
  }

  private static Limits limits(Toolchain toolchain, BuildLimits limits) {
    return Limits.defaults()
        .withTime(limits.time(), limits.time().multipliedBy(2))
        .withMemory(limits.memoryBytes())
        .withProcesses(Math.max(64, toolchain.processes()))
        .withOutput(64L << 20)
        .withDisk(256L << 20);
  }
}
