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

/**
 * Compiles programs, each in a cell of its own that ends with it, or by a compiler that stays where
 * the language has one.
 */
final class Workshop {
  private static final int LONGEST_TEXT = 16_000;

  private final Sandbox sandbox;
  private final Languages languages;
  private final Kits kits;

  Workshop(Sandbox sandbox, Languages languages, Kits kits) {
    this.sandbox = sandbox;
    this.languages = languages;
    this.kits = kits;
  }

  /** What compiling may use up. */
  record BuildLimits(Duration time, long memoryBytes) {
    static BuildLimits standard() {
      return new BuildLimits(Duration.ofSeconds(60), 2048L << 20);
    }
  }

  Build.Compiled build(Program program, BuildLimits limits) throws InterruptedException {
    Optional<Toolchain> toolchain = languages.toolchain(program.language());
    if (toolchain.isEmpty()) {
      return new Build.Failed(
          program.language().title() + " is not installed: " + program.language().install());
    }
    try {
      return build(toolchain.get(), program.sources(), limits);
    } catch (SandboxFault e) {
      if (Thread.interrupted()) { // whoever keeps builds must not keep this one
        throw new InterruptedException(e.getMessage());
      }
      return new Build.Failed("the sandbox failed: " + e.getMessage());
    } catch (NoEntryPoint e) {
      return new Build.Refused(List.of(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Build.Refused(List.of(), "these files cannot be compiled: " + e.getMessage());
    }
  }

  private Build.Compiled build(Toolchain toolchain, Sources given, BuildLimits limits)
      throws SandboxFault, InterruptedException {
    Sources sources = toolchain.arrange(given);
    Optional<Kits.Ready> kit = kits.now(toolchain);
    Optional<Build.Compiled> soon =
        kit.isEmpty() ? Optional.empty() : warm(toolchain, kit.get(), sources);
    return soon.isPresent() ? soon.get() : cold(toolchain, kit, sources, limits);
  }

  /** What a compiler that stays makes of it; empty where only the ordinary one may decide. */
  private static Optional<Build.Compiled> warm(
      Toolchain toolchain, Kits.Ready ready, Sources sources) throws InterruptedException {
    if (!ready.kit().start().compiles(sources)) {
      return Optional.empty();
    }
    long began = System.nanoTime();
    Optional<WarmCompiler.Answer> answer = ready.compilers().compile(sources);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    if (answer.get().done()) {
      return Optional.of(
          ready(toolchain, sources, answer.get().made(), time, Optional.of(ready.kit())));
    }
    List<Diagnostic> diagnostics = toolchain.messages().diagnostics(answer.get().said(), sources);
    return diagnostics.isEmpty()
        ? Optional.empty()
        : Optional.of(new Build.Refused(diagnostics, cut(answer.get().said())));
  }

  private Build.Compiled cold(
      Toolchain toolchain, Optional<Kits.Ready> kits, Sources sources, BuildLimits limits)
      throws SandboxFault, InterruptedException {
    Tree files = Tree.of(sources.files());
    Optional<Kit> kit = kits.map(Kits.Ready::kit);
    Optional<List<String>> command = toolchain.compile(sources);
    if (command.isEmpty()) {
      return ready(toolchain, sources, files, Duration.ZERO, kit);
    }
    Cell cell = Cell.of(command.get()).with(files).with(limits(toolchain, limits)).exporting();
    for (Mount mount : toolchain.mounts()) {
      cell = cell.with(mount);
    }
    Execution execution = sandbox.run(cell, InputStream.nullInputStream());
    if (execution.succeeded() && execution.exported().isPresent()) {
      return ready(toolchain, sources, execution.exported().get(), execution.cpu(), kit);
    }
    if (execution.outcome() == Outcome.KILLED) {
      return new Build.Failed("the compiler was stopped");
    }
    return refused(toolchain, sources, execution);
  }

  /** Finds out now, not at the first test case, whether the program has a place to start. */
  private static Build.Compiled ready(
      Toolchain toolchain, Sources sources, Tree built, Duration time, Optional<Kit> kit) {
    Executable executable = new Executable(toolchain, sources, built, kit);
    executable.command(RunLimits.standard().memoryBytes());
    return new Build.Ready(executable, time);
  }

  private static Build.Compiled refused(Toolchain toolchain, Sources sources, Execution execution) {
    String said = new String(execution.stderr(), StandardCharsets.UTF_8);
    List<Diagnostic> diagnostics = toolchain.messages().diagnostics(said, sources);
    String text =
        switch (execution.outcome()) {
          case CPU_LIMIT, WALL_LIMIT -> "compiling took too long";
          case MEMORY_LIMIT -> "compiling needed too much memory";
          case OUTPUT_LIMIT -> "compiling made too much output";
          case EXITED, SIGNALLED, KILLED -> said.replace(Cell.WORK + "/", "");
        };
    return new Build.Refused(diagnostics, cut(text));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
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
