// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.time.Duration;

/**
 * What a cell may use up. All of it is enforced from outside the cell, over the whole process tree.
 *
 * @param cpu time on all processors together, user and system
 * @param wall time on the clock
 * @param memoryBytes memory of all processes together, no swap; what lies in the cell's private
 *     directories counts too, since they live in memory
 * @param processes processes and threads at one time
 * @param outputBytes most that may be written to standard output, and again to standard error
 * @param fileSizeBytes largest single file
 * @param diskBytes size of {@code /work}, and again of {@code /tmp}
 * @param openFiles open files per process
 */
public record Limits(
    Duration cpu,
    Duration wall,
    long memoryBytes,
    int processes,
    long outputBytes,
    long fileSizeBytes,
    long diskBytes,
    int openFiles) {

  private static final long MB = 1024L * 1024;

  /** Stands for no limit in {@link #cpu} and {@link #wall}: a server's. */
  public static final Duration FOREVER = Duration.ofDays(36_500);

  public Limits {
    if (cpu.isNegative() || cpu.isZero() || wall.isNegative() || wall.isZero()) {
      throw new IllegalArgumentException("Time limits are more than zero");
    }
    if (memoryBytes < 4 * MB || processes < 1 || openFiles < 8) {
      throw new IllegalArgumentException(
          "A cell needs at least 4 MB of memory, one process and eight files");
    }
    if (outputBytes < 0 || fileSizeBytes < 0 || diskBytes < 0) {
      throw new IllegalArgumentException("Sizes are not negative");
    }
  }

  /** Ten seconds, 512 MB, 64 processes, 8 MB of output, 64 MB of files. */
  public static Limits defaults() {
    return new Limits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        512 * MB,
        64,
        8 * MB,
        64 * MB,
        64 * MB,
        256);
  }

  /** The same with other times. */
  public Limits withTime(Duration cpuTime, Duration wallTime) {
    return new Limits(
        cpuTime,
        wallTime,
        memoryBytes,
        processes,
        outputBytes,
        fileSizeBytes,
        diskBytes,
        openFiles);
  }

  /** The same with another amount of memory. */
  public Limits withMemory(long bytes) {
    return new Limits(
        cpu, wall, bytes, processes, outputBytes, fileSizeBytes, diskBytes, openFiles);
  }

  /** The same with another number of processes and threads. */
  public Limits withProcesses(int count) {
    return new Limits(
        cpu, wall, memoryBytes, count, outputBytes, fileSizeBytes, diskBytes, openFiles);
  }

  /** The same with another amount of output on each stream. */
  public Limits withOutput(long bytes) {
    return new Limits(
        cpu, wall, memoryBytes, processes, bytes, fileSizeBytes, diskBytes, openFiles);
  }

  /** The same with other sizes of the private directories and of one file. */
  public Limits withDisk(long bytes) {
    return new Limits(cpu, wall, memoryBytes, processes, outputBytes, bytes, bytes, openFiles);
  }

  /** The same with another number of open files per process. */
  public Limits withOpenFiles(int count) {
    return new Limits(
        cpu, wall, memoryBytes, processes, outputBytes, fileSizeBytes, diskBytes, count);
  }
}
