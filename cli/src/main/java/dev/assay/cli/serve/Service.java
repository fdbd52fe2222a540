// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.postgres.ServiceAccount;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process that is kept running: when it ends without being asked to, it is started again, after
 * a pause that doubles up to half a minute. Its output goes to a consumer, line by line.
 */
final class Service implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Consumer<String> output;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Process process;

  Service(
      String name,
      ServiceAccount account,
      List<String> command,
      Map<String, String> environment,
      Consumer<String> output) {
    this.name = name;
    this.command = account.command(command);
    this.environment = Map.copyOf(environment);
    this.output = output;
  }

  /** Starts the process once; it is watched from then on. */
  void start() throws IOException {
    Process first = launch();
    Thread.ofPlatform().name("watch-" + name).start(() -> watch(first));
  }

  /** Whether the process runs at this moment. */
  boolean isAlive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  /** Asks the process to end, waits, and ends it if it does not. */
  @Override
  public void close() {
    closed.countDown();
    Process current = process;
    if (current == null) {
      return;
    }
    current.toHandle().destroy(); // unlike Process.destroy it leaves the leash whole
    try {
      if (!current.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        output.accept(name + " did not stop within " + GRACE.toSeconds() + " s and was killed");
        current.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      current.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(new java.io.File("/")).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process started = builder.start();
    process = started;
    return started;
  }

  private void watch(Process first) {
    Process current = first;
    Duration pause = FIRST_PAUSE;
    try {
      while (true) {
        long began = System.nanoTime();
        passOn(current);
        int exit = current.waitFor();
        if (closed.getCount() == 0) {
          return;
        }
        boolean steady = System.nanoTime() - began > STEADY.toNanos();
        pause = steady ? FIRST_PAUSE : pause;
        output.accept(
            name + " ended with " + exit + "; starting it again in " + pause.toMillis() + " ms");
        if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        current = launch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      output.accept(name + " cannot be started: " + e.getMessage());
    }
  }

  private void passOn(Process current) {
    try (BufferedReader lines = current.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.accept(line);
      }
    } catch (IOException e) {
      // its end is what is waited for next
    }
  }
}
