// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import java.util.stream.Collectors;

/** What a signature says of a declaration, as Java and Kotlin have it before theirs. */
final class DocComment {
  private DocComment() {}

  /** Lines that end with the declaration's own; nothing when nothing is said. */
  static String of(String doc, String indent) {
    return doc.isEmpty()
        ? ""
        : indent
            + "/** "
            + doc.lines().collect(Collectors.joining("\n" + indent + " * "))
            + " */\n";
  }
}
