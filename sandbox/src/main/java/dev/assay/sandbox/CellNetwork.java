// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A loopback that several cells of one sandbox share, and nobody else: a server, its database and
 * its client. They have all else of their own: user, files, processes, limits. It is held by a cell
 * that does nothing; closing it takes no network away from cells that are still in it.
 */
public final class CellNetwork implements AutoCloseable {
  private static final String OF = "/proc/%d/ns/net";

  private final RunningCell holder;
  private final long process;
  private final String identity;

  private CellNetwork(RunningCell holder, long process, String identity) {
    this.holder = holder;
    this.process = process;
    this.identity = identity;
  }

  /** What the cell is that holds a network: it says that it is there, and waits. */
  static Cell holder() {
    Limits limits = Limits.defaults().withTime(Limits.FOREVER, Limits.FOREVER).withMemory(8L << 20);
    return Cell.of("/bin/sh", "-c", "echo; read -r end").with(limits);
  }

  /**
   * The network of a holder that has started.
   *
   * @param launcher the process that its cell hangs from
   */
  static CellNetwork of(RunningCell holder, ProcessHandle launcher) throws IOException {
    if (holder.stdout().read() < 0) {
      throw new IOException("it ended at once");
    }
    String own = identity(ProcessHandle.current().pid());
    var inside =
        launcher
            .descendants()
            .filter(process -> !own.equals(known(process.pid(), own)))
            .findFirst()
            .orElseThrow(() -> new IOException("it has no network of its own"));
    return new CellNetwork(holder, inside.pid(), identity(inside.pid()));
  }

  private static String known(long pid, String otherwise) {
    try {
      return identity(pid);
    } catch (IOException gone) {
      return otherwise;
    }
  }

  private static String identity(long pid) throws IOException {
    return Files.readSymbolicLink(Path.of(OF.formatted(pid))).toString();
  }

  /** The file to enter by. */
  String file() {
    return OF.formatted(process);
  }

  /** What the file must turn out to be: process numbers are given out again. */
  String identity() {
    return identity;
  }

  /** Whether cells can still join it. */
  boolean open() {
    return holder.alive();
  }

  @Override
  public void close() {
    holder.close();
  }
}
