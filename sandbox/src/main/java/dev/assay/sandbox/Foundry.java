// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Makes cells, at once or prepared for later, and knows which of them are still on the host. */
final class Foundry {

  private final Belongings.Ground ground;
  private final AtomicLong counter = new AtomicLong();
  private final Set<LiveCell> alive = ConcurrentHashMap.newKeySet();

  /** One thread that lives as long as the sandbox: bubblewrap's cells die with their starter. */
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("sandbox-starter").factory());

  Foundry(Driver driver, Path cells, RootFileSystem root, Cgroups cgroups, TreeStore trees) {
    this.ground = new Belongings.Ground(driver, cells, root, cgroups, trees, new CellUsers());
  }

  /** Starts a cell whose every need is known, in a network of its own or in one that is shared. */
  LiveCell start(Cell cell, Optional<CellNetwork> network, Runnable ended) throws SandboxFault {
    return watched(
        made(belongings -> {
          Views.await(cell, network, ground.driver());
          CellPlan plan = belongings.plan(cell, network);
          Process process = spawn(plan);
          return new LiveCell(plan, process, belongings::clear, Duration.ZERO);
        }),
        ended);
  }

  /** A network that cells can join; it is held by a cell. */
  CellNetwork network() throws SandboxFault {
    LiveCell holder = start(CellNetwork.holder(), Optional.empty(), () -> {});
    try {
      return CellNetwork.of(holder, holder.launcher());
    } catch (IOException e) {
      holder.close();
      throw new SandboxFault("The network could not be made: " + e.getMessage(), e);
    }
  }

  /** Prepares a cell; it may not be ready yet. */
  Slot prepare(CellShape shape) throws SandboxFault {
    return made(belongings -> {
      CellPlan plan = belongings.plan(shape);
      Process process = spawn(plan);
      return new Slot(shape, plan, process, belongings);
    });
  }

  /** Puts a prepared cell to use. */
  LiveCell use(Slot slot, Cell cell, Runnable ended) throws SandboxFault {
    return watched(slot.use(cell), ended);
  }

  private LiveCell watched(LiveCell live, Runnable ended) {
    alive.add(live);
    live.watch(() -> {
      alive.remove(live);
      ended.run();
    });
    return live;
  }

  @FunctionalInterface
  private interface Making<T> {
    T from(Belongings belongings)
        throws IOException, ExecutionException, InterruptedException, SandboxFault;
  }

  private <T> T made(Making<T> making) throws SandboxFault {
    var belongings = new Belongings("cell-" + counter.incrementAndGet(), ground);
    try {
      return making.from(belongings);
    } catch (IOException | ExecutionException e) {
      belongings.clear();
      throw new SandboxFault("The cell could not be set up: " + e.getMessage(), e);
    } catch (SandboxFault e) {
      belongings.clear();
      throw e;
    } catch (InterruptedException e) {
      belongings.clear();
      Thread.currentThread().interrupt();
      throw new SandboxFault("Interrupted while setting up a cell", e);
    } catch (RejectedExecutionException e) {
      belongings.clear();
      throw new SandboxFault("The sandbox is closed", e);
    } catch (RuntimeException e) {
      belongings.clear();
      throw e;
    }
  }

  private Process spawn(CellPlan plan)
      throws IOException, ExecutionException, InterruptedException {
    var builder = new ProcessBuilder(ground.driver().prepare(plan));
    builder.directory(plan.directory().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    Process process = starter.submit(() -> Births.of(builder)).get();
    plan.group().rootedIn(process.toHandle());
    return process;
  }

  /** Waits until nothing is left on the host of the cells that have ended. */
  void awaitClearing() {
    alive.stream().filter(cell -> !cell.alive()).forEach(LiveCell::awaitClearing);
  }

  /** Kills every cell in use and waits until nothing is left of them. */
  void close() {
    alive.forEach(LiveCell::close);
    starter.close();
  }
}
