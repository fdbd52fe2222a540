// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The control groups of this machine, as far as cells need them: memory, number of processes,
 * processor time.
 */
interface Cgroups {

  /** Limits of a group; the runtime's own needs are in them already. */
  record Allowance(long memoryBytes, int processes) {}

  /** Makes a group for a cell, its limits set. */
  CellGroup create(String name, Allowance allowance) throws IOException;

  /** The directories under which all groups of this sandbox lie. */
  List<Path> bases();

  /** The kind of control groups in use, for people. */
  String description();

  /** Removes the base directories. */
  default void close() {
    bases().forEach(GroupFiles::remove);
  }

  /**
   * The control groups this process may make.
   *
   * @param name of the base group, unique to this sandbox
   * @throws IOException with the reason, when it may make none
   */
  static Cgroups open(String name) throws IOException {
    MountTable table = MountTable.read();
    if (table.ownLegacy("memory").isPresent()) {
      return LegacyCgroups.open(table, name);
    }
    return UnifiedCgroups.open(table, name);
  }
}
