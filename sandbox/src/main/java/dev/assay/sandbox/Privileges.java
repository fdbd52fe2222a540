// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process may do on the host. */
final class Privileges {

  private Privileges() {}

  /** Whether this process is root and root is really the machine's or container's. */
  static boolean root() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
