// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says, believed only as far as the process table agrees: a server's
 * working directory is its data directory, which no other process with a reused number shares.
 */
record Postmaster(long pid, int port, boolean ready) {

  private static final int PORT = 3;
  private static final int STATUS = 7;

  /** The server that runs on this data directory, if one does. */
  static Optional<Postmaster> of(Path dataDirectory) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file(dataDirectory));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() <= PORT) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.getFirst().strip());
    if (!worksIn(Path.of("/proc", Long.toString(pid)), dataDirectory.toRealPath())) {
      return Optional.empty();
    }
    boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    return Optional.of(new Postmaster(pid, Integer.parseInt(lines.get(PORT).strip()), ready));
  }

  /** Every process that still works in this data directory, server or left-over backend. */
  static List<ProcessHandle> processesIn(Path dataDirectory) throws IOException {
    Path real = dataDirectory.toRealPath();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      List<ProcessHandle> found = new java.util.ArrayList<>();
      for (Path process : processes) {
        if (worksIn(process, real)) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString())).ifPresent(found::add);
        }
      }
      return found;
    }
  }

  static Path file(Path dataDirectory) {
    return dataDirectory.resolve("postmaster.pid");
  }

  private static boolean worksIn(Path process, Path directory) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
    } catch (IOException gone) {
      return false;
    }
  }
}
