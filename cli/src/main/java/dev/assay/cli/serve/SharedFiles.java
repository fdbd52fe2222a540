// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.postgres.FileTree;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that a service account has to read. Where every user can reach them they stay where they
 * are; below a closed folder such as {@code /root} the account gets a copy in the machine's cache.
 */
final class SharedFiles {

  private final Path cache;

  SharedFiles(Path cache) {
    this.cache = cache.resolve("shared");
  }

  /** The path at which any user can read this file or folder. */
  Path readable(Path original) throws IOException {
    Path real = original.toRealPath();
    return reachable(real) ? real : copy(real);
  }

  /** Removes copies of what is no longer there. */
  void sweep() throws IOException {
    for (Path copy : children(cache)) {
      Path origin = copy.resolve("origin");
      if (Files.exists(origin) && !Files.exists(Path.of(Files.readString(origin)))) {
        FileTree.delete(copy);
      }
    }
  }

  private static boolean reachable(Path real) throws IOException {
    for (Path parent = real.getParent(); parent != null; parent = parent.getParent()) {
      if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    Set<PosixFilePermission> own = Files.getPosixFilePermissions(real);
    return own.contains(PosixFilePermission.OTHERS_READ)
        && (!Files.isDirectory(real) || own.contains(PosixFilePermission.OTHERS_EXECUTE));
  }

  private Path copy(Path real) throws IOException {
    Path target = cache.resolve(key(real));
    Path result = target.resolve("copy").resolve(real.getFileName().toString());
    if (Files.exists(result)) {
      return result;
    }
    createOpen(cache);
    Path filling = Files.createTempDirectory(cache, ".filling-");
    try {
      createOpen(filling.resolve("copy"));
      copyTree(real, filling.resolve("copy").resolve(real.getFileName().toString()));
      Files.writeString(filling.resolve("origin"), real.toString());
      open(filling, filling);
      Files.move(filling, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException quicker) {
      return result;
    } finally {
      FileTree.delete(filling);
    }
    return result;
  }

  /** Changes when anything below changes size or time. */
  private static String key(Path real) throws IOException {
    StringBuilder facts = new StringBuilder(real.toString());
    try (Stream<Path> paths = Files.walk(real)) {
      for (Path path : paths.sorted().toList()) {
        facts.append('\n').append(path);
        if (Files.isRegularFile(path)) {
          facts.append(' ').append(Files.size(path)).append(' ');
          facts.append(Files.getLastModifiedTime(path));
        }
      }
    }
    return Fingerprint.of(facts.toString());
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
        open(path, copy);
      }
    }
  }

  private static void open(Path original, Path copy) throws IOException {
    if (!Files.isSymbolicLink(copy)) {
      boolean enter =
          Files.getPosixFilePermissions(original).contains(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(
          copy, PosixFilePermissions.fromString(enter ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static void createOpen(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      open(folder, folder);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    }
  }
}
