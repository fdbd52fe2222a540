// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Lists a package's directory without being led out of it. */
final class DirectoryWalk {
  private static final int DEEPEST = 16;

  private final Path given;
  private final Findings findings = new Findings();
  private final FileSet files = new FileSet(findings);

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
    return new PackageFiles(name == null ? "" : name.toString(), files.byPath(), findings.list());
  }

  private void walk(Path root, Path directory, String prefix, int depth) throws IOException {
    if (depth > DEEPEST) {
      findings.error(PackagePath.printable(prefix), 0, "refused: folders nested too deeply");
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (files.full()) {
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
        refuse(path, "refused: a link that leads nowhere");
        return;
      }
      if (!real.startsWith(root)) {
        refuse(path, "refused: a link that leads out of the package");
        return;
      }
    }
    BasicFileAttributes attributes =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      walk(root, real, path + "/", depth + 1);
    } else if (attributes.isRegularFile()) {
      files.add(PackageFile.of(path, real, attributes.size()));
    } else {
      findings.error(path, 0, "refused: neither a file nor a folder");
    }
  }

  /**
   * Nothing of it is read. Where that could change a verdict without being noticed it is a mistake;
   * elsewhere, such as for a header that the problems of a contest share, what misses it will say
   * so.
   */
  private void refuse(String path, String message) {
    if (path.startsWith("data/") || path.equals(ProblemYaml.FILE)) {
      findings.error(path, 0, message);
    } else {
      findings.warning(path, 0, message);
    }
  }
}
