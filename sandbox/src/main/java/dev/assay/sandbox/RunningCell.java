// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * A cell at work. Its streams are pipes to the program: a caller who does not read them stops the
 * program when the pipe is full. Output past the limit ends the cell as it is read.
 */
public interface RunningCell extends AutoCloseable {

  /** To the program's standard input. Writing fails once the program has ended. */
  OutputStream stdin();

  /** From the program's standard output. */
  InputStream stdout();

  /** From the program's standard error. */
  InputStream stderr();

  /** Whether any process of the cell may still be alive. */
  boolean alive();

  /**
   * Kills every process of the cell. Returns at once; safe to call at any time, from any thread.
   */
  void kill();

  /**
   * Waits for the end and clears away the cell.
   *
   * @return how it ended, with empty output: that was the caller's to read
   * @throws SandboxFault when the sandbox itself failed
   */
  Execution waitFor() throws SandboxFault, InterruptedException;

  /** Kills the cell and clears it away. */
  @Override
  void close();
}
