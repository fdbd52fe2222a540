// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Sources;
import dev.assay.judge.language.Toolchain;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that can run: what the compiler left, and how to start it. Immutable. */
public final class Executable {
  private static final long DISK = 64L << 20;
  private static final int OPEN_FILES = 256;
  private static final int PROGRAM_PREFIX = (Toolchain.PROGRAM + "/").length();

  private final Toolchain toolchain;
  private final Sources sources;
  private final Tree built;
  private final Optional<Kit> kit;

  Executable(Toolchain toolchain, Sources sources, Tree built, Optional<Kit> kit) {
    this.toolchain = toolchain;
    this.sources = sources;
    this.built = built;
    this.kit = kit;
  }

  Toolchain toolchain() {
    return toolchain;
  }

  Sources sources() {
    return sources;
  }

  /** What the compiler left, the sources among it. */
  Tree built() {
    return built;
  }

  /** The command without arguments of the caller. */
  List<String> command(long memoryBytes) {
    return toolchain.run(sources, built, memoryBytes);
  }

  /** The command for a cell that starts in another directory than the program's. */
  List<String> commandFromElsewhere(long memoryBytes) {
    return command(memoryBytes).stream()
        .map(word ->
            word.equals(".")
                ? Toolchain.PROGRAM
                : built.paths().contains(word) ? Toolchain.PROGRAM + "/" + word : word)
        .toList();
  }

  /** Where it starts, as its language says such things: a file, a class or the program's name. */
  String entryPoint(long memoryBytes) {
    String last = command(memoryBytes).getLast();
    return sources
        .entryPoint()
        .orElse(last.substring(last.startsWith(Toolchain.PROGRAM) ? PROGRAM_PREFIX : 0));
  }

  /**
   * One run, ready to be started.
   *
   * @param files to lie beside the program
   * @param writes whether the program may write where it starts
   */
  Launch launch(
      RunLimits limits, List<String> arguments, Map<String, byte[]> files, boolean writes) {
    List<String> command = new ArrayList<>(command(limits.memoryBytes()));
    command.addAll(arguments);
    Tree tree = files.isEmpty() ? built : built.and(Tree.of(files));
    Cell cell =
        Cell.of(command)
            .with(new Mount.Late(tree, Toolchain.PROGRAM))
            .with(limits(limits))
            .in(Toolchain.PROGRAM);
    for (Mount mount : toolchain.mounts()) {
      cell = cell.with(mount);
    }
    if (writes) {
      return new Launch(cell.with(tree).in(Cell.WORK), Optional.empty());
    }
    return new Launch(
        cell,
        kit.map(ready ->
            new Launch.Early(
                ready.runner(tree, limits.memoryBytes(), limits(limits)),
                ready.start().preamble(sources, built, arguments))));
  }

  private Limits limits(RunLimits limits) {
    return Limits.defaults()
        .withTime(limits.time().plus(NearLimit.margin(limits.time())), limits.wall())
        .withMemory(limits.memoryBytes() + toolchain.overheadBytes())
        .withProcesses(toolchain.processes())
        .withOutput(limits.outputBytes())
        .withDisk(DISK)
        .withOpenFiles(OPEN_FILES);
  }
}
