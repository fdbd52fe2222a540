// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The way into a namespace of a process.
 *
 * @param path the kernel's file for it
 * @param identity what the file must turn out to be: process numbers are given out again
 */
record NamespaceFile(String path, String identity) {

  /**
   * Shell for whoever opens {@code $1} as descriptor 8 to enter it later: only when it is the one
   * that was meant.
   */
  static final String OPEN =
      """
      exec 8<"$1" || exit 1
      [ "$(readlink /proc/self/fd/8)" = "$2" ] || { echo "the network is gone" >&2; exit 1; }
      """;

  /** The namespace of this kind ({@code net}, {@code mnt}) that a process is in now. */
  static NamespaceFile of(long process, String kind) throws IOException {
    Path file = Path.of("/proc", Long.toString(process), "ns", kind);
    return new NamespaceFile(file.toString(), Files.readSymbolicLink(file).toString());
  }
}
