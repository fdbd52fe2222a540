// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Lists a package's directory without being led out of it. */
final class DirectoryWalk {
  private static final int DEEPEST = 16;

  private final Path given;
  private final Findings findings = new Findings();
  private final Map<String, PackageFile> files = new TreeMap<>();
  private long bytes;
  private boolean full;

  DirectoryWalk(Path directory) {
    this.given = directory;
  }

  PackageFiles files() {
    Path name = given.toAbsolutePath().normalize().getFileName();
    try {
      Path root = given.toRealPath();
      walk(root, root, "", 0);
    } catch (IOException e) {
      findings.error(".", 0, "cannot be read: " + e.getMessage());
    }
    return new PackageFiles(name == null ? "" : name.toString(), files, findings.list());
  }

  private void walk(Path root, Path directory, String prefix, int depth) throws IOException {
    if (depth > DEEPEST) {
      findings.error(PackagePath.printable(prefix), 0, "refused: folders nested too deeply");
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (full) {
          return;
        }
        String path = prefix + entry.getFileName();
        if (path.equals(".timelimit") || !PackagePath.hiddenName(entry.getFileName().toString())) {
          visit(root, entry, path, depth);
        }
      }
    }
  }

  private void visit(Path root, Path entry, String path, int depth) throws IOException {
    var refusal = PackagePath.refusal(path);
    if (refusal.isPresent()) {
      findings.error(PackagePath.printable(path), 0, refusal.get());
      return;
    }
    Path real = entry;
    if (Files.isSymbolicLink(entry)) {
      try {
        real = entry.toRealPath();
      } catch (IOException e) {
        findings.error(path, 0, "refused: a link that leads nowhere");
        return;
      }
      if (!real.startsWith(root)) {
        findings.error(path, 0, "refused: a link that leads out of the package");
        return;
      }
    }
    BasicFileAttributes attributes =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      walk(root, real, path + "/", depth + 1);
    } else if (attributes.isRegularFile()) {
      add(real, path, attributes.size());
    } else {
      findings.error(path, 0, "refused: neither a file nor a folder");
    }
  }

  private void add(Path file, String path, long size) {
    if (size > PackageFiles.LARGEST_FILE) {
      findings.error(path, 0, "refused: larger than " + (PackageFiles.LARGEST_FILE >> 20) + " MiB");
      return;
    }
    bytes += size;
    if (files.size() >= PackageFiles.MOST_FILES || bytes > PackageFiles.MOST_BYTES) {
      full = true;
      findings.error(
          path,
          0,
          "refused: a package has at most %d files and %d GiB"
              .formatted(PackageFiles.MOST_FILES, PackageFiles.MOST_BYTES >> 30));
      return;
    }
    files.put(path, PackageFile.of(path, file, size));
  }
}
