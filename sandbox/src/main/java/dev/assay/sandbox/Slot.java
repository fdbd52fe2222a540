// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A cell prepared ahead of need: its group is entered, its namespaces and mounts are made, and its
 * init (or the command itself, when it is one that may start early) waits. It is put to use once or
 * thrown away, never both, and never twice.
 */
final class Slot {

  private final CellShape shape;
  private final CellPlan plan;
  private final Process process;
  private final Belongings belongings;
  private final CompletableFuture<Long> ready = new CompletableFuture<>();
  private final AtomicBoolean spent = new AtomicBoolean();

  Slot(CellShape shape, CellPlan plan, Process process, Belongings belongings) {
    this.shape = shape;
    this.plan = plan;
    this.process = process;
    this.belongings = belongings;
    Thread.ofVirtual().name("ready-" + plan.id()).start(this::awaitWord);
  }

  CellShape shape() {
    return shape;
  }

  /** Completes with the memory in use once it waits, or fails when it came to nothing. */
  CompletableFuture<Long> ready() {
    return ready;
  }

  /** Whether it has said that it is ready and still lives. */
  boolean waits() {
    return ready.isDone() && !ready.isCompletedExceptionally() && process.isAlive();
  }

  /** When it is no more, put to use or not. */
  CompletableFuture<Process> gone() {
    return process.onExit();
  }

  /** The one byte, written before anything of a candidate is inside. */
  private void awaitWord() {
    try {
      if (process.getInputStream().read() < 0) {
        process.waitFor();
        throw new IOException(
            "it ended with status " + process.exitValue() + ": " + plan.complaints());
      }
      belongings.keepMounts(process);
      ready.complete(plan.group().memoryInUse());
    } catch (IOException | InterruptedException e) {
      ready.completeExceptionally(e);
    }
  }

  /**
   * Puts it to use.
   *
   * @throws SandboxFault when that cannot be done; nothing has run then
   */
  LiveCell use(Cell cell) throws SandboxFault {
    if (!spent.compareAndSet(false, true)) {
      throw new SandboxFault("A prepared cell is used once");
    }
    try {
      ready.get();
      if (!process.isAlive()) {
        throw new IOException("it died while it waited");
      }
      CellPlan used = belongings.hand(plan, cell);
      var live = new LiveCell(used, process, belongings::clear, used.group().cpu());
      if (used.waits()) {
        process.getOutputStream().write("go\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
      }
      return live;
    } catch (IOException | ExecutionException e) {
      end();
      throw new SandboxFault("A prepared cell could not be used: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new SandboxFault("Interrupted while preparing a cell", e);
    }
  }

  /** Throws it away unless it has been put to use. */
  void discard() {
    if (spent.compareAndSet(false, true)) {
      end();
    }
  }

  private void end() {
    plan.group().killAll();
    process.toHandle().destroyForcibly();
    process.onExit().join();
    process.destroy(); // gone already; this closes the pipes
    belongings.clear();
  }
}
