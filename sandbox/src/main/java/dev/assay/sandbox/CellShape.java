// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must be known of a cell to prepare it ahead of need. Cells of equal shape can be put to use
 * from the same prepared ones.
 *
 * @param blank the cell with all left out that can come late
 */
record CellShape(Cell blank) {

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int PROCESSES = 4096;

  /** Whether it pays to have cells like this one waiting: not for servers, which stay. */
  static boolean recurs(Cell cell) {
    return cell.limits().wall().compareTo(Limits.FOREVER) < 0;
  }

  /** The shape of a cell; empty for one that can only be started when it is needed. */
  static Optional<CellShape> of(Cell cell) {
    boolean fit =
        cell.mounts().stream().noneMatch(CellShape::ties)
            && cell.environment().keySet().stream().allMatch(VARIABLE.asMatchPredicate());
    return fit ? Optional.of(new CellShape(blank(cell))) : Optional.empty();
  }

  /** Whether it ties the cell to something of the moment. */
  private static boolean ties(Mount mount) {
    return mount instanceof Mount.ReadWrite || mount instanceof Mount.View;
  }

  private static Cell blank(Cell cell) {
    List<Mount> mounts = cell.mounts().stream().map(CellShape::blank).toList();
    Limits limits = cell.limits().withTime(Limits.FOREVER, Limits.FOREVER).withOutput(0);
    Limits wide = limits.withMemory(Limits.defaults().memoryBytes()).withProcesses(PROCESSES);
    return cell.early()
        ? new Cell(
            cell.command(),
            cell.environment(),
            cell.workingDirectory(),
            mounts,
            Tree.empty(),
            false,
            limits,
            true)
        : new Cell(
            List.of("/bin/true"), Map.of(), Cell.WORK, mounts, Tree.empty(), false, wide, false);
  }

  private static Mount blank(Mount mount) {
    return mount instanceof Mount.Late late ? new Mount.Late(Tree.empty(), late.target()) : mount;
  }
}
