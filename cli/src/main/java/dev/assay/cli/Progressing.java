// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Progress bars: on stderr of a terminal, and nowhere else. */
final class Progressing {
  private Progressing() {}

  static ProgressBar bar(String task, long total) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    PrintStream out =
        terminal
            ? System.err
            : new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(out, 100))
        .build();
  }
}
