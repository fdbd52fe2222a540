// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A bank of a few shipped items: reading all of them takes longer than judging. */
final class PartOfBank {
  static final Path CONTENT = Path.of("..", "content");

  private PartOfBank() {}

  /**
   * Copies items, and the skills that they need.
   *
   * @param items folders as {@code sql/clinic-recall-list}
   */
  static Path of(Path bank, List<String> items) throws IOException {
    copy("skills.yaml", bank);
    for (String item : items) {
      copy(item, bank);
    }
    return bank;
  }

  private static void copy(String part, Path bank) throws IOException {
    try (Stream<Path> files = Files.walk(CONTENT.resolve(part))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = bank.resolve(CONTENT.relativize(file));
        Files.createDirectories(to.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, to);
        }
      }
    }
  }
}
