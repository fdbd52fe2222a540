// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param stdout all it said
 * @param peakMegabytes the most memory that was resident at once
 */
record MeasuredProcess(int exit, String stdout, double peakMegabytes) {
  private static final int LOOK_EVERY_MILLIS = 50;

  static MeasuredProcess of(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("assay-bench-", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(said.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      double peak = 0;
      do {
        peak = Math.max(peak, highest(process.pid()));
      } while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
      return new MeasuredProcess(process.exitValue(), Files.readString(said), peak);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  /** The kernel keeps the high-water mark, so looking now and then is enough. */
  private static double highest(long pid) {
    try {
      return Files.readAllLines(
              Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}
