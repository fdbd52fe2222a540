// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;

/**
 * A loopback that several cells of one sandbox share, and nobody else: a server, its database and
 * its client. They have all else of their own: user, files, processes, limits. One may be given a
 * {@linkplain Mount.View view} of another's files. The network is held by a cell that does nothing;
 * closing it takes no network away from cells that are still in it.
 */
public final class CellNetwork implements AutoCloseable {
  private final RunningCell holder;
  private final NamespaceFile network;
  private final NamespaceFile mounts;

  private CellNetwork(RunningCell holder, NamespaceFile network, NamespaceFile mounts) {
    this.holder = holder;
    this.network = network;
    this.mounts = mounts;
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
    NamespaceFile own = NamespaceFile.of(ProcessHandle.current().pid(), "net");
    NamespaceFile inside =
        launcher
            .descendants()
            .map(process -> known(process.pid(), own))
            .filter(network -> !network.identity().equals(own.identity()))
            .findFirst()
            .orElseThrow(() -> new IOException("it has no network of its own"));
    return new CellNetwork(holder, inside, NamespaceFile.of(launcher.pid(), "mnt"));
  }

  private static NamespaceFile known(long process, NamespaceFile otherwise) {
    try {
      return NamespaceFile.of(process, "net");
    } catch (IOException gone) {
      return otherwise;
    }
  }

  /** The network to enter. */
  NamespaceFile network() {
    return network;
  }

  /**
   * The mounts that the holder's runtime sees, a copy of the host's: the work directories of cells
   * in this network are mounted there, where the runtimes of later ones find them and the host does
   * not.
   */
  NamespaceFile mounts() {
    return mounts;
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
