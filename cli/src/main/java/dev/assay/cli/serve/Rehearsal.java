// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the {@link AotTraining} in a process of its own while Assay serves, once people have had
 * their first pages. Closing it ends that process, with all it started.
 */
final class Rehearsal implements AutoCloseable {

  private static final int DELAY_SECONDS = 5;
  private static final int PATIENCE_SECONDS = 20;

  private final Program program;
  private final Consumer<String> log;
  private @Nullable Process process;
  private boolean closed;

  Rehearsal(Program program, Consumer<String> log) {
    this.program = program;
    this.log = log;
  }

  void startSoon() {
    Thread.ofPlatform().daemon().name("rehearsal").start(this::run);
  }

  private void run() {
    try {
      TimeUnit.SECONDS.sleep(DELAY_SECONDS);
      Process started = start();
      if (started != null) {
        log.accept("the rehearsal for a faster start ended with " + started.waitFor());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      log.accept("the rehearsal for a faster start cannot be started: " + e.getMessage());
    }
  }

  private synchronized @Nullable Process start() throws IOException {
    if (closed) {
      return null;
    }
    process =
        new ProcessBuilder(AotTraining.command(program))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (process == null) {
      return;
    }
    process.getOutputStream().close(); // the end of its leash: it tidies up and goes
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
