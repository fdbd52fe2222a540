// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.nio.file.Path;
import java.util.List;

/** A mount as the drivers see it, every {@link Mount} and the system's own brought to two kinds. */
sealed interface PlannedMount {

  String target();

  /** A file or directory of the host. */
  record Bind(Path source, String target, boolean writable) implements PlannedMount {}

  /** Private memory of the cell, owned by its user. */
  record Memory(String target, long bytes) implements PlannedMount {

    /** Files are also limited in number: each costs memory that the size does not count. */
    long files() {
      return 1024 + bytes / 4096;
    }

    /** As options of the file system, for an owner. */
    List<String> options(int user) {
      return List.of(
          "nosuid",
          "nodev",
          "mode=0700",
          "uid=" + user,
          "gid=" + user,
          "size=" + bytes,
          "nr_inodes=" + files());
    }
  }
}
