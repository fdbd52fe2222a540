// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.InputStream;
import java.util.Optional;

/** The sandbox of this machine: puts prepared cells to use where there are, makes others. */
final class LocalSandbox implements Sandbox {

  private final Driver driver;
  private final HostState state;
  private final Cgroups cgroups;
  private final Guardian guardian;
  private final Foundry foundry;
  private final SlotPool slots;

  LocalSandbox(
      Driver driver,
      HostState state,
      RootFileSystem root,
      Cgroups cgroups,
      Guardian guardian,
      long slotBytes) {
    this.driver = driver;
    this.state = state;
    this.cgroups = cgroups;
    this.guardian = guardian;
    var trees = new TreeStore(state.part("trees"));
    this.foundry = new Foundry(driver, state.part("cells"), root, cgroups, trees);
    this.slots = new SlotPool(foundry, slotBytes);
  }

  @Override
  public String driver() {
    return driver.name();
  }

  /** What this driver cannot do here, in words; empty when it can do all. */
  String weakness() {
    return cgroups.bases().isEmpty()
        ? "no control groups: memory, processor time and processes are limited only roughly"
        : "";
  }

  @Override
  public RunningCell start(Cell cell) throws SandboxFault {
    return launch(cell);
  }

  @Override
  public CellNetwork network() throws SandboxFault {
    if (!Privileges.root()) {
      throw new SandboxFault("Cells can share a network only where the sandbox runs as root");
    }
    if (!driver.joinsNetworks()) {
      throw new SandboxFault(
          driver.name() + " has no network that cells could share; crun, runc and bubblewrap do");
    }
    return foundry.network();
  }

  @Override
  public RunningCell start(Cell cell, CellNetwork network) throws SandboxFault {
    return join(cell, network);
  }

  private LiveCell join(Cell cell, CellNetwork network) throws SandboxFault {
    if (!network.open()) {
      throw new SandboxFault("The network to join has been closed");
    }
    return foundry.start(cell, Optional.of(network), () -> {});
  }

  @Override
  public Execution run(Cell cell, InputStream stdin) throws SandboxFault, InterruptedException {
    return collect(launch(cell), stdin);
  }

  @Override
  public Execution run(Cell cell, CellNetwork network, InputStream stdin)
      throws SandboxFault, InterruptedException {
    return collect(join(cell, network), stdin);
  }

  private static Execution collect(LiveCell live, InputStream stdin)
      throws SandboxFault, InterruptedException {
    try {
      return live.collect(stdin);
    } finally {
      live.kill();
      live.closePipes();
    }
  }

  @Override
  public void prepare(Cell cell, int count) {
    CellShape.of(cell).ifPresent(shape -> slots.prepare(shape, count));
  }

  Foundry foundry() {
    return foundry;
  }

  /** How many prepared cells are ready to be put to use. */
  int ready() {
    return slots.ready();
  }

  /** How many cells are prepared or about to be. */
  int waiting() {
    return slots.size();
  }

  /** Waits until nothing is left on the host of the cells that have ended. */
  void awaitClearing() {
    foundry.awaitClearing();
  }

  @Override
  public void close() {
    slots.close();
    foundry.close();
    cgroups.close();
    state.close();
    guardian.dismiss();
  }

  private LiveCell launch(Cell cell) throws SandboxFault {
    Optional<CellShape> shape = CellShape.of(cell);
    if (shape.isEmpty()) {
      return foundry.start(cell, Optional.empty(), () -> {});
    }
    boolean recurs = CellShape.recurs(cell);
    Runnable ended = recurs ? () -> slots.ended(shape.get()) : () -> {};
    Optional<Slot> slot = recurs ? slots.take(shape.get()) : Optional.empty();
    try {
      if (slot.isPresent()) {
        try {
          return foundry.use(slot.get(), cell, ended);
        } catch (SandboxFault unfit) {
          // it died waiting, or holds more memory than this cell may: start one that fits
        }
      }
      return cell.early()
          ? foundry.use(foundry.prepare(shape.get()), cell, ended)
          : foundry.start(cell, Optional.empty(), ended);
    } catch (SandboxFault fault) {
      ended.run();
      throw fault;
    }
  }
}
