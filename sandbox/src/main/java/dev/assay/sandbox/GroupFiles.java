// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reading and writing the small files of control groups. */
final class GroupFiles {

  private GroupFiles() {}

  static void write(Path file, String value) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      out.write(value.getBytes(StandardCharsets.US_ASCII));
    }
  }

  static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  /** Fails when so much memory is in use that a lower limit would end the cell at once. */
  static void requireRoom(long bytesInUse, Cgroups.Allowance allowance) throws IOException {
    if (bytesInUse >= allowance.memoryBytes()) {
      throw new IOException(
          "a prepared cell already uses "
              + bytesInUse
              + " of "
              + allowance.memoryBytes()
              + " bytes");
    }
  }

  /** A number, or 0 when the group is gone or the kernel does not keep it. */
  static long number(Path file) {
    try {
      return Long.parseLong(read(file));
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  /** The number beside a key in a file of "key number" lines, or 0. */
  static long number(Path file, String key) {
    try {
      for (String line : read(file).split("\n", -1)) {
        if (line.startsWith(key + " ")) {
          return Long.parseLong(line.substring(key.length() + 1));
        }
      }
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
    return 0;
  }

  static List<Long> members(Path group) {
    try {
      return read(group.resolve("cgroup.procs"))
          .lines()
          .filter(line -> !line.isBlank())
          .map(Long::parseLong)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Removes a group, giving the kernel a moment to see that it is empty. */
  static void remove(Path group) {
    for (int tries = 0; tries < 200 && group.toFile().exists(); tries++) {
      if (group.toFile().delete()) {
        return;
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
