// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds on to the mount namespaces of a cell: its own and its runtime's. The last process of a
 * namespace has to take its mounts down before its parent hears that it ended, some milliseconds in
 * which somebody waits for the verdict; while this is open it need not, and closing it takes them
 * down. It is open files of the kernel's own about the namespaces, no way into them.
 */
final class KeptMounts implements AutoCloseable {
  private final List<FileChannel> namespaces = new ArrayList<>();

  private KeptMounts() {}

  /**
   * The mounts of a cell that is set up: the runtime's and those of its first child. Where the
   * kernel does not tell (the children of a runtime of many threads), the end takes them down.
   */
  static KeptMounts of(Process runtime) {
    Path proc = Path.of("/proc");
    Path own = proc.resolve(Long.toString(runtime.pid()));
    var kept = new KeptMounts();
    try {
      kept.keep(own);
      Path children = own.resolve("task").resolve(String.valueOf(own.getFileName()));
      String init = Files.readString(children.resolve("children")).strip().split(" ", 2)[0];
      if (!init.isEmpty()) {
        kept.keep(proc.resolve(init));
      }
    } catch (IOException unknown) {
      return kept;
    }
    return kept;
  }

  private void keep(Path process) throws IOException {
    namespaces.add(FileChannel.open(process.resolve("ns").resolve("mnt")));
  }

  @Override
  public void close() {
    try {
      for (FileChannel namespace : namespaces) {
        namespace.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
