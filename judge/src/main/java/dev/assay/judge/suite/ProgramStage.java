// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.InputStream;

/** A version as a program: in the process that runs the tests. */
record ProgramStage(Sandbox sandbox, Bench bench, Subject subject) implements Stage {

  @Override
  public Execution run(Cell cell, Tree suite, Version version)
      throws SuiteFault, SandboxFault, InterruptedException {
    Tree program = suite.and(bench.version(subject, version));
    return sandbox.run(
        cell.with(new Mount.Late(program, Bench.PROGRAM)), InputStream.nullInputStream());
  }
}
