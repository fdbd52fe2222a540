// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The control group (or groups, one per controller in version 1) of one cell: limits on all of its
 * processes together, what they have used, and the means to kill them all.
 */
interface CellGroup {

  /** The files a process writes 0 to in order to enter. */
  List<Path> entrances();

  /** Says which process the cell hangs from, for groups that are not the kernel's. */
  default void rootedIn(ProcessHandle process) {}

  /** Processor time used so far by all, also by those gone. */
  Duration cpu();

  /** Most memory used at one time; 0 where unknown. */
  long peakMemory();

  /** Memory in use now; 0 where unknown. */
  long memoryInUse();

  /**
   * Sets other limits, for a cell that was prepared and is now put to use, and forgets the peak of
   * memory where the kernel can (version 1; version 2 from Linux 6.12 on).
   *
   * @throws IOException also when more memory is in use than is to be allowed
   */
  void restart(Cgroups.Allowance allowance) throws IOException;

  /** Whether the limit on memory was hit so that a process had to die. */
  boolean outOfMemory();

  /** Kills everyone inside and waits until nobody is left. */
  void killAll();

  /** Removes the empty group. */
  void remove();
}
