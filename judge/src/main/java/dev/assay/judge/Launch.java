// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * One run of a program: in an ordinary cell, or in one whose machinery was started early, which
 * means the same. Where the latter cannot be had, the former is used.
 */
record Launch(Cell cell, Optional<Early> early) {

  /** A cell started early and what it is sent before the program's own input. */
  record Early(Cell cell, byte[] preamble) {}

  /** The same under other limits. */
  Launch with(Limits limits) {
    return new Launch(
        cell.with(limits), early.map(e -> new Early(e.cell().with(limits), e.preamble())));
  }

  Execution run(Sandbox sandbox, InputStream input) throws SandboxFault, InterruptedException {
    if (early.isEmpty()) {
      return sandbox.run(cell, input);
    }
    Touched touched = new Touched(input);
    InputStream preamble = new ByteArrayInputStream(early.get().preamble());
    try {
      return sandbox.run(early.get().cell(), new SequenceInputStream(preamble, touched));
    } catch (SandboxFault fault) {
      if (touched.touched) {
        throw fault;
      }
      return sandbox.run(cell, input);
    }
  }

  RunningCell start(Sandbox sandbox) throws SandboxFault {
    if (early.isEmpty()) {
      return sandbox.start(cell);
    }
    RunningCell running;
    try {
      running = sandbox.start(early.get().cell());
    } catch (SandboxFault fault) {
      return sandbox.start(cell);
    }
    try {
      running.stdin().write(early.get().preamble());
      running.stdin().flush();
    } catch (IOException ended) {
      // how it ended is seen by whoever waits for its end
    }
    return running;
  }

  /** Remembers whether anybody has begun to read. */
  private static final class Touched extends FilterInputStream {
    private volatile boolean touched;

    Touched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      touched = true;
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      touched = true;
      return super.read(buffer, offset, length);
    }
  }
}
