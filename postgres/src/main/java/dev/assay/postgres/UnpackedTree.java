// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * A folder that appears whole or not at all: it is filled under another name, then renamed. A list
 * of its files and their sizes tells later whether something was lost.
 */
final class UnpackedTree {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
  private static final String LIST = ".files";

  private UnpackedTree() {}

  static boolean isWhole(Path directory) throws IOException {
    Path list = directory.resolve(LIST);
    if (!Files.exists(list)) {
      return false;
    }
    for (String line : Files.readAllLines(list)) {
      int space = line.indexOf(' ');
      Path file = directory.resolve(line.substring(space + 1));
      if (!Files.exists(file) || Files.size(file) != Long.parseLong(line.substring(0, space))) {
        return false;
      }
    }
    return true;
  }

  static void unpack(PostgresBinaries.Bundle bundle, Path directory) throws IOException {
    createReadable(directory.getParent());
    Path filling = Files.createTempDirectory(directory.getParent(), ".unpacking-");
    try {
      Files.setPosixFilePermissions(filling, FOLDER);
      Files.write(filling.resolve(LIST), extract(bundle, filling));
      Files.setPosixFilePermissions(filling.resolve(LIST), FILE);
      putInPlace(filling, directory);
    } finally {
      FileTree.delete(filling);
    }
  }

  private static List<String> extract(PostgresBinaries.Bundle bundle, Path target)
      throws IOException {
    List<String> files = new ArrayList<>();
    try (var bytes = new BufferedInputStream(bundle.open(), 1 << 16);
        var tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          createReadable(path);
        } else if (entry.isSymbolicLink()) {
          createReadable(path.getParent());
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
          createReadable(path.getParent());
          Files.copy(tar, path);
          Files.setPosixFilePermissions(path, (entry.getMode() & 0100) != 0 ? FOLDER : FILE);
          files.add(entry.getSize() + " " + target.relativize(path));
        }
      }
    }
    return files;
  }

  private static void putInPlace(Path filled, Path directory) throws IOException {
    try {
      Files.move(filled, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException taken) {
      if (isWhole(directory)) {
        return; // another process was quicker
      }
      Path broken = Files.createTempDirectory(directory.getParent(), ".broken-");
      Files.move(directory, broken.resolve("tree"), StandardCopyOption.ATOMIC_MOVE);
      Files.move(filled, directory, StandardCopyOption.ATOMIC_MOVE);
      FileTree.delete(broken);
    }
  }

  private static void createReadable(@Nullable Path directory) throws IOException {
    if (directory == null || Files.isDirectory(directory)) {
      return;
    }
    createReadable(directory.getParent());
    try {
      Files.createDirectory(directory);
      Files.setPosixFilePermissions(directory, FOLDER);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }
}
