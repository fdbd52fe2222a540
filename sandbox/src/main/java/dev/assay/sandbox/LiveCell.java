// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A started cell: the runtime's process, whose streams are the program's, and a watcher thread that
 * compares use with limits until the process ends, then kills what is left, takes the measures and
 * clears the cell away. Whoever first has a reason to end the cell names its outcome.
 */
final class LiveCell implements RunningCell {

  private static final Duration LONGEST_NAP = Duration.ofMillis(50);
  private static final Duration SHORTEST_NAP = Duration.ofMillis(3);

  private final CellPlan plan;
  private final Process process;
  private final Runnable clear;
  private final long began = System.nanoTime();
  private final AtomicReference<Optional<Outcome>> cause = new AtomicReference<>(Optional.empty());
  private final CompletableFuture<Execution> end = new CompletableFuture<>();
  private final CompletableFuture<Void> cleared = new CompletableFuture<>();
  private final Duration before;
  private final MeteredStream stdout;
  private final MeteredStream stderr;

  /**
   * @param before processor time that was used before this use of the cell began
   */
  LiveCell(CellPlan plan, Process process, Runnable clear, Duration before) {
    this.before = before;
    this.plan = plan;
    this.process = process;
    this.clear = clear;
    Limits limits = plan.cell().limits();
    long archive = plan.cell().exportsWork() ? archiveBytes(limits) : limits.outputBytes();
    Runnable tooMuch = () -> end(Outcome.OUTPUT_LIMIT);
    this.stdout = new MeteredStream(process.getInputStream(), archive, tooMuch);
    this.stderr = new MeteredStream(process.getErrorStream(), limits.outputBytes(), tooMuch);
  }

  /** Whatever fits into the work directory, and the archive's headers. */
  private static long archiveBytes(Limits limits) {
    return 2 * limits.diskBytes() + 1024 * 1024;
  }

  /**
   * @param afterwards to be run when nothing of it is left on the host
   */
  void watch(Runnable afterwards) {
    Thread.ofVirtual()
        .name(plan.id())
        .start(() -> {
          try {
            watchToTheEnd();
          } finally {
            afterwards.run();
            cleared.complete(null);
          }
        });
  }

  /** Nobody hears of the end while a process is left; clearing away needs no one to wait. */
  private void watchToTheEnd() {
    try {
      Execution execution;
      try {
        waitAndEnforce();
        execution = settle();
      } catch (Throwable fault) {
        plan.group().killAll();
        process.toHandle().destroyForcibly();
        throw fault;
      }
      end.complete(execution);
    } catch (Throwable fault) {
      end.completeExceptionally(fault);
    } finally {
      clear.run();
    }
  }

  private void waitAndEnforce() throws InterruptedException {
    Limits limits = plan.cell().limits();
    while (true) {
      Duration cpuLeft = limits.cpu().minus(cpu());
      Duration wallLeft = limits.wall().minusNanos(System.nanoTime() - began);
      if (plan.group().outOfMemory()) {
        end(Outcome.MEMORY_LIMIT);
      } else if (cpuLeft.isNegative()) {
        end(Outcome.CPU_LIMIT);
      } else if (wallLeft.isNegative()) {
        end(Outcome.WALL_LIMIT);
      }
      // processor time cannot grow faster than all processors together spend it
      Duration nap = cpuLeft.dividedBy(Runtime.getRuntime().availableProcessors());
      nap = nap.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : nap;
      nap = nap.compareTo(wallLeft) > 0 ? wallLeft : nap;
      nap = nap.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : nap;
      if (process.waitFor(nap.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    }
  }

  /** After the runtime's process has ended. */
  private Execution settle() throws SandboxFault {
    Duration wall = Duration.ofNanos(System.nanoTime() - began);
    plan.group().killAll();
    if (!began() && cause.get().isEmpty()) {
      throw new SandboxFault(
          "The cell could not be set up by its driver (status "
              + process.exitValue()
              + "): "
              + plan.complaints());
    }
    Duration cpu = cpu();
    int status = process.exitValue();
    int signal = status > 128 && status <= 128 + 64 ? status - 128 : 0;
    Outcome outcome = cause.get().orElseGet(() -> ownEnd(cpu, signal));
    return new Execution(
        outcome,
        status,
        signal,
        cpu,
        wall,
        plan.group().peakMemory(),
        new byte[0],
        new byte[0],
        false,
        false,
        Optional.empty());
  }

  private Outcome ownEnd(Duration cpu, int signal) {
    if (plan.group().outOfMemory()) {
      return Outcome.MEMORY_LIMIT;
    }
    if (cpu.compareTo(plan.cell().limits().cpu()) > 0) {
      return Outcome.CPU_LIMIT;
    }
    return signal == 0 ? Outcome.EXITED : Outcome.SIGNALLED;
  }

  private boolean began() {
    return plan.startedFile().toFile().length() > 0;
  }

  /** The cell that a view is of. */
  static LiveCell seen(Mount.View view) {
    if (view.of() instanceof LiveCell cell) {
      return cell;
    }
    throw new IllegalArgumentException("A view is of a cell that a sandbox has started");
  }

  CellPlan plan() {
    return plan;
  }

  /**
   * Waits until the cell is set up, or has ended.
   *
   * @return whether it is set up and alive
   */
  boolean awaitStart() throws InterruptedException {
    while (!began()) {
      if (process.waitFor(SHORTEST_NAP.toNanos(), TimeUnit.NANOSECONDS)) {
        return false;
      }
    }
    return alive();
  }

  /** The process that the cell hangs from. */
  ProcessHandle launcher() {
    return process.toHandle();
  }

  private Duration cpu() {
    return plan.group().cpu().minus(before);
  }

  private void end(Outcome outcome) {
    cause.compareAndSet(Optional.empty(), Optional.of(outcome));
    plan.group().killAll();
    process.toHandle().destroyForcibly(); // Process.destroy would close the streams
  }

  /** Feeds, collects and waits: the one-shot way of using a cell. */
  Execution collect(InputStream stdin) throws SandboxFault, InterruptedException {
    Thread.ofVirtual().start(() -> feed(stdin));
    var out = CompletableFuture.supplyAsync(stdout::drain, LiveCell::onOwnThread);
    var err = CompletableFuture.supplyAsync(stderr::drain, LiveCell::onOwnThread);
    Execution bare = waitFor();
    byte[] written = joined(out);
    boolean exports = plan.cell().exportsWork() && bare.succeeded();
    return new Execution(
        bare.outcome(),
        bare.exitCode(),
        bare.signal(),
        bare.cpu(),
        bare.wall(),
        bare.peakMemoryBytes(),
        plan.cell().exportsWork() ? new byte[0] : written,
        joined(err),
        !plan.cell().exportsWork() && stdout.truncated(),
        stderr.truncated(),
        exports ? Optional.of(tree(written)) : Optional.empty());
  }

  private static Tree tree(byte[] archive) {
    try {
      return TarReader.read(archive);
    } catch (IOException garbled) {
      // The program in the cell can write what it likes there: then it has made nothing of use.
      return Tree.empty();
    }
  }

  private static void onOwnThread(Runnable work) {
    Thread.ofVirtual().start(work);
  }

  private static byte[] joined(CompletableFuture<byte[]> drained)
      throws SandboxFault, InterruptedException {
    try {
      return drained.get();
    } catch (ExecutionException e) {
      throw new SandboxFault("The output of a cell could not be read: " + e.getCause(), e);
    }
  }

  private void feed(InputStream stdin) {
    try (stdin;
        OutputStream to = process.getOutputStream()) {
      stdin.transferTo(to);
    } catch (IOException stoppedListening) {
      return;
    }
  }

  @Override
  public OutputStream stdin() {
    return process.getOutputStream();
  }

  @Override
  public InputStream stdout() {
    return stdout;
  }

  @Override
  public InputStream stderr() {
    return stderr;
  }

  @Override
  public boolean alive() {
    return !end.isDone();
  }

  @Override
  public void kill() {
    if (alive()) {
      Thread.ofVirtual().start(() -> end(Outcome.KILLED));
    }
  }

  @Override
  public Execution waitFor() throws SandboxFault, InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SandboxFault fault) {
        throw fault;
      }
      throw new SandboxFault("The watcher of a cell failed: " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    kill();
    awaitClearing();
    closePipes();
  }

  void awaitClearing() {
    cleared.join();
  }

  /** After the end, when all is read. */
  void closePipes() {
    process.destroy();
  }
}
