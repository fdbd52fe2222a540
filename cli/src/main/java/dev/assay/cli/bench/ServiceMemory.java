// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process takes of the machine's memory now.
 *
 * @param residentMegabytes all its pages, also those that others use too
 * @param proportionalMegabytes the same with shared pages divided among their users
 */
record ServiceMemory(double residentMegabytes, double proportionalMegabytes) {

  static ServiceMemory of(long pid) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
    return new ServiceMemory(kilobytes(lines, "Rss:") / 1024, kilobytes(lines, "Pss:") / 1024);
  }

  private static double kilobytes(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  /** The settings a process was started with; none when it is gone or belongs to someone else. */
  static List<String> environmentOf(ProcessHandle process) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
      return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
