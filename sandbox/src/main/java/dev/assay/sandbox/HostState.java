// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The host's directory of one sandbox: {@code rootfs} (the empty house), {@code trees}, {@code
 * cells} (one directory each). No cell can write to any of it. It is locked while its owner lives;
 * one whose lock is free was left behind by a process that is gone, and is cleared away by the next
 * sandbox to open.
 */
final class HostState {

  private static final String PREFIX = "assay-sandbox-";

  private final Path directory;
  private final FileChannel channel;

  /** Held until the channel is closed. */
  @SuppressWarnings("unused")
  private final FileLock lock;

  private HostState(Path directory, FileChannel channel, FileLock lock) {
    this.directory = directory;
    this.channel = channel;
    this.lock = lock;
  }

  static HostState open(SandboxSettings settings, boolean root) throws IOException {
    Path parent = settings.stateDirectory().orElse(root ? Path.of("/run") : temporary());
    Files.createDirectories(parent);
    sweep(parent);
    String name = ours() + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    Path directory = Files.createDirectory(parent.resolve(name));
    var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.lock();
    for (String part : List.of("rootfs", "trees", "cells")) {
      Path made = Files.createDirectory(directory.resolve(part));
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
    }
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    Files.setPosixFilePermissions(
        directory.resolve("rootfs"), PosixFilePermissions.fromString("rwxr-xr-x"));
    return new HostState(directory, channel, lock);
  }

  private static Path temporary() {
    return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
        .map(Path::of)
        .filter(Files::isWritable)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** How the names of this process's own begin. */
  private static String ours() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  /**
   * Clears away what sandboxes left behind whose processes were killed. A lock of this very process
   * must not be touched: closing any channel to its file would give it up.
   */
  private static void sweep(Path parent) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(parent)) {
      others =
          all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
              .filter(path -> !path.getFileName().toString().startsWith(ours()))
              .toList();
    }
    for (Path other : others) {
      try (var channel = FileChannel.open(other.resolve("lock"), StandardOpenOption.WRITE);
          FileLock free = channel.tryLock()) {
        if (free != null) {
          Guardian.clearAway(other);
        }
      } catch (IOException | OverlappingFileLockException e) {
        continue; // another's
      }
    }
  }

  Path directory() {
    return directory;
  }

  /** The name that also stands for this sandbox among control groups. */
  String name() {
    return directory.getFileName().toString();
  }

  Path part(String name) {
    return directory.resolve(name);
  }

  void close() {
    delete(directory);
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a directory of ours with all it holds, as far as it can. */
  static void delete(Path directory) {
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              return drop(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
              return drop(dir);
            }

            private FileVisitResult drop(Path path) {
              path.toFile().delete();
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
