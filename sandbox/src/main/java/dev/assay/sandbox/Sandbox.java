// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Runs strangers' programs in {@linkplain Cell cells} on this machine. Thread-safe: any number of
 * threads may start cells at once. Nothing ever runs outside a sandbox: where no driver works there
 * is no {@code Sandbox} to be had, only {@link SandboxUnavailable} with each driver's reason.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
 *   Cell cell = Cell.of("/usr/bin/python3", "-c", "print(int(input()) * 2)");
 *   Execution result = sandbox.run(cell, new ByteArrayInputStream("21".getBytes(UTF_8)));
 * }
 * }</pre>
 *
 * <p>How it works, process by process, stands at the head of this package.
 */
public interface Sandbox extends AutoCloseable {

  /**
   * The name of the driver in use: {@code crun}, {@code runc}, {@code bubblewrap} or {@code runsc}.
   */
  String driver();

  /**
   * Starts a cell and returns at once. Its standard streams are the caller's to read and write; the
   * limits are watched until it ends.
   *
   * @throws SandboxFault when the cell cannot be set up; its command has not run then
   */
  RunningCell start(Cell cell) throws SandboxFault;

  /**
   * A loopback for several cells to share; needs root.
   *
   * @throws SandboxFault when it cannot be had here
   */
  CellNetwork network() throws SandboxFault;

  /**
   * Starts a cell that shares a network of this sandbox with others, and nothing else.
   *
   * @throws SandboxFault when the cell cannot be set up, or the network has been closed
   */
  RunningCell start(Cell cell, CellNetwork network) throws SandboxFault;

  /**
   * Runs a cell to its end, feeding it {@code stdin} (which is read to its end or until the program
   * stops listening, and closed) and collecting what it writes.
   *
   * @throws SandboxFault when the sandbox itself failed: never the program's doing
   * @throws InterruptedException when interrupted; the cell has been killed then
   */
  Execution run(Cell cell, InputStream stdin) throws SandboxFault, InterruptedException;

  /**
   * As {@link #run(Cell, InputStream)}, in a network of this sandbox that others are in.
   *
   * @throws SandboxFault also when the network has been closed
   */
  Execution run(Cell cell, CellNetwork network, InputStream stdin)
      throws SandboxFault, InterruptedException;

  /**
   * Keeps, from now on and as far as the memory for it allows, at least so many cells prepared that
   * are like this one in all but what can come late: {@link Mount.Late} files, limits, and, unless
   * the cell is {@linkplain Cell#startedEarly() started early}, its command. Cells in use are
   * prepared for without being asked; this is for the first ones. Returns at once.
   */
  void prepare(Cell cell, int count);

  /** Kills every running cell and removes what this sandbox keeps on the host. */
  @Override
  void close();

  /** The best driver that works here, proven by running a cell with it. */
  static Sandbox open(SandboxSettings settings) throws SandboxUnavailable {
    return SandboxProbe.of(settings).open();
  }

  /** As {@link #open}, for callers that merely want to know. */
  static Optional<Sandbox> detect(SandboxSettings settings) {
    try {
      return Optional.of(open(settings));
    } catch (SandboxUnavailable unavailable) {
      return Optional.empty();
    }
  }

  /** What was found out about each driver, best first: the part of the doctor that says why not. */
  static List<SandboxProbe.Report> drivers(SandboxSettings settings) {
    return SandboxProbe.of(settings).reports();
  }
}
