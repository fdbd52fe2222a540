// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.backup.Progress;
import java.io.Console;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar for work of more than two seconds on a terminal; nothing anywhere else. */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String task;
  private final boolean shown;
  private final long began = System.nanoTime();
  private long expected;
  private long done;
  private @Nullable ProgressBar bar;

  TerminalProgress(String task) {
    this.task = task;
    Console console = System.console();
    this.shown = console != null && console.isTerminal();
  }

  @Override
  public void expect(long steps) {
    expected = steps;
  }

  @Override
  public void step() {
    done++;
    if (!shown || System.nanoTime() - began < PATIENCE.toNanos()) {
      return;
    }
    if (bar == null) {
      bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(expected).build();
    }
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
