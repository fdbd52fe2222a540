// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

/** How a cell came to its end. */
public enum Outcome {
  /** The command ended by itself; {@link Execution#exitCode()} says how. */
  EXITED,
  /** A signal ended the command, one of its own making or another process's in the cell. */
  SIGNALLED,
  /** Killed for using more processor time than allowed. */
  CPU_LIMIT,
  /** Killed for still running when its time on the clock was up. */
  WALL_LIMIT,
  /** The kernel killed a process because the cell was out of memory. */
  MEMORY_LIMIT,
  /** Killed for writing more than allowed to standard output or standard error. */
  OUTPUT_LIMIT,
  /** Killed by the caller, through {@link RunningCell#kill()} or by closing the sandbox. */
  KILLED
}
