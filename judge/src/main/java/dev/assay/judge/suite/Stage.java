// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;

/** How a version is put before a suite. */
interface Stage {

  /**
   * Runs a suite on a version that is new each time.
   *
   * @param cell what runs the tests that lie in {@link Bench#PROGRAM}
   * @param suite made ready by the bench
   * @throws SuiteFault when the version does not work at all
   */
  Execution run(Cell cell, Tree suite, Version version)
      throws SuiteFault, SandboxFault, InterruptedException;
}
