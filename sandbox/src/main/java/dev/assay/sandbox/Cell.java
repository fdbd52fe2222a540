// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One program to run and the little world it runs in: what it sees, what it may use. The cell has
 * the machine's {@code /usr} read-only, an empty private {@code /work} (home and, unless told
 * otherwise, working directory), {@code /tmp} and {@code /dev/shm}, no network but its own
 * loopback, and none of the caller's environment.
 *
 * @param command absolute path of a program inside the cell, and its arguments
 * @param environment added to PATH, HOME, LANG and the like, which every cell has
 * @param workingDirectory where the command starts
 * @param mounts what else the cell sees
 * @param files writable copies placed in {@code /work} before the command starts
 * @param exportsWork whether {@code /work} is handed back as {@link Execution#exported()} when the
 *     command ends by itself; the command's standard output then joins its standard error
 * @param limits what the cell may use up
 * @param early whether the command is one that may be started before it is known what for, such as
 *     a virtual machine that takes long to start: it writes one byte to its standard output when it
 *     is ready (nobody gets to see it) and then waits for its standard input; {@link Mount.Late}
 *     files come in between. What it used until then does not count.
 */
public record Cell(
    List<String> command,
    Map<String, String> environment,
    String workingDirectory,
    List<Mount> mounts,
    Tree files,
    boolean exportsWork,
    Limits limits,
    boolean early) {

  /** The private directory every cell has, of {@link Limits#diskBytes()} bytes. */
  public static final String WORK = "/work";

  public Cell {
    if (command.isEmpty() || !command.getFirst().startsWith("/")) {
      throw new IllegalArgumentException(
          "A cell's command starts with an absolute path, not " + command);
    }
    requireNoNul(command);
    requireNoNul(environment.keySet());
    requireNoNul(environment.values());
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    mounts = List.copyOf(mounts);
  }

  /** A cell for this command with default limits and nothing else. */
  public static Cell of(String... command) {
    return of(List.of(command));
  }

  /** A cell for this command with default limits and nothing else. */
  public static Cell of(List<String> command) {
    return new Cell(
        command, Map.of(), WORK, List.of(), Tree.empty(), false, Limits.defaults(), false);
  }

  /** The same cell, its command given as arguments to another, which runs it when it likes. */
  public Cell runBy(String... launcher) {
    var all = new ArrayList<>(List.of(launcher));
    all.addAll(command);
    return new Cell(all, environment, workingDirectory, mounts, files, exportsWork, limits, early);
  }

  /** The same cell with one more variable in its environment. */
  public Cell with(String variable, String value) {
    var all = new LinkedHashMap<>(environment);
    all.put(variable, value);
    return new Cell(command, all, workingDirectory, mounts, files, exportsWork, limits, early);
  }

  /** The same cell with one more mount. */
  public Cell with(Mount mount) {
    var all = new ArrayList<>(mounts);
    all.add(mount);
    return new Cell(command, environment, workingDirectory, all, files, exportsWork, limits, early);
  }

  /** The same cell with these files, writable, in {@code /work}. */
  public Cell with(Tree workFiles) {
    return new Cell(
        command, environment, workingDirectory, mounts, workFiles, exportsWork, limits, early);
  }

  /** The same cell under other limits. */
  public Cell with(Limits others) {
    return new Cell(
        command, environment, workingDirectory, mounts, files, exportsWork, others, early);
  }

  /** The same cell starting in another directory. */
  public Cell in(String directory) {
    return new Cell(command, environment, directory, mounts, files, exportsWork, limits, early);
  }

  /** The same cell, handing back the content of {@code /work} at its end. */
  public Cell exporting() {
    return new Cell(command, environment, workingDirectory, mounts, files, true, limits, early);
  }

  /** The same cell, its command one that may be started early: see {@link #early}. */
  public Cell startedEarly() {
    return new Cell(
        command, environment, workingDirectory, mounts, files, exportsWork, limits, true);
  }

  private static void requireNoNul(Iterable<String> words) {
    for (String word : words) {
      if (word.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("A command or environment cannot hold a NUL character");
      }
    }
  }
}
