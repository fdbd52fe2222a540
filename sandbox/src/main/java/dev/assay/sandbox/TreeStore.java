// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trees laid out as directories of the host, to be shown to cells read-only: one copy per content,
 * kept a while for the next cell that shows the same. Cells never write here.
 */
final class TreeStore {

  private static final long KEPT_BYTES = 256L * 1024 * 1024;

  private static final FileTime EPOCH = FileTime.fromMillis(1_000_000_000_000L);

  private final Path directory;
  private final Map<String, Integer> users = new HashMap<>();
  private final LinkedHashMap<String, Long> kept = new LinkedHashMap<>(16, 0.75f, true);

  TreeStore(Path directory) {
    this.directory = directory;
  }

  /** A tree in use by a cell until {@link #release}d. */
  record Lease(String digest, Path path) {}

  synchronized Lease lease(Tree tree) throws IOException {
    String digest = tree.digest();
    Path path = directory.resolve(digest);
    if (!kept.containsKey(digest)) {
      layOut(tree, path);
    }
    kept.put(digest, tree.bytes());
    users.merge(digest, 1, Integer::sum);
    return new Lease(digest, path);
  }

  synchronized void release(Lease lease) {
    users.computeIfPresent(lease.digest(), (digest, count) -> count == 1 ? null : count - 1);
    long total = kept.values().stream().mapToLong(Long::longValue).sum();
    Iterator<Map.Entry<String, Long>> oldest = kept.entrySet().iterator();
    while (total > KEPT_BYTES && oldest.hasNext()) {
      var entry = oldest.next();
      if (!users.containsKey(entry.getKey())) {
        total -= entry.getValue();
        oldest.remove();
        HostState.delete(directory.resolve(entry.getKey()));
      }
    }
  }

  private void layOut(Tree tree, Path path) throws IOException {
    Path draft = Files.createTempDirectory(directory, "draft");
    for (var file : tree.files().entrySet()) {
      Path target = draft.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Births.apartFrom(() -> Files.write(target, file.getValue()));
      Files.setLastModifiedTime(target, EPOCH); // equal trees look equal to whoever caches
    }
    openToAll(draft, "rwxr-xr-x");
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whatever this process's umask: a cell's user is a stranger to these files. */
  static void openToAll(Path top, String files) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.toList()) {
        if (!Files.isSymbolicLink(path)) {
          open(path, Files.isDirectory(path) ? "rwxr-xr-x" : files);
        }
      }
    }
  }

  static void open(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
