// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A log that never takes more than a few times its limit: the file, and the file before it. */
final class BoundedLog {

  static final long LIMIT = 10L << 20;
  private static final int TAIL_LINES = 25;

  private final Path file;
  private final long limit;
  private long size;

  BoundedLog(Path file, long limit) throws IOException {
    this.file = file;
    this.limit = limit;
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    this.size = Files.exists(file) ? Files.size(file) : 0;
  }

  synchronized void line(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      if (size > 0 && size + bytes.length > limit) {
        Files.move(file, before(file), StandardCopyOption.REPLACE_EXISTING);
        size = 0;
      }
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      size += bytes.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  /** The last lines, for the message that says why a service did not start. */
  synchronized List<String> tail() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
  }

  /** Bounds a log that another process appends to, without that process noticing. */
  static void trim(Path file, long limit) {
    try {
      if (Files.exists(file) && Files.size(file) > limit) {
        Files.copy(file, before(file), StandardCopyOption.REPLACE_EXISTING);
        Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path before(Path file) {
    return file.resolveSibling(file.getFileName() + ".1");
  }
}
