// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.cli.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an installation knows. Only its owner can enter it, and one
 * command at a time works in it: whoever holds this object.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final String DEMO = "demo";

  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens the folder, creating it when it is not there.
   *
   * @throws Refusal when another process works in it
   */
  public static DataDirectory open(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      Files.createDirectories(absolute);
      Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
    }
    FileChannel channel =
        FileChannel.open(
            absolute.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      String holder = read(channel);
      channel.close();
      throw Refusal.failed(
          absolute
              + " is in use by another Assay, process "
              + (holder.isEmpty() ? "unknown" : holder)
              + ". Stop that one first, or choose another folder with --data.");
    }
    write(channel, Long.toString(ProcessHandle.current().pid()));
    return new DataDirectory(absolute, channel);
  }

  /**
   * Opens the folder for a demonstration, which is kept apart from real data.
   *
   * @throws Refusal when the folder holds anything but an earlier demonstration
   */
  public static DataDirectory openForDemo(Path path) throws IOException {
    if (Files.isDirectory(path) && !Files.exists(path.resolve(DEMO))) {
      try (var entries = Files.list(path)) {
        if (entries.anyMatch(entry -> !entry.endsWith(LOCK))) {
          throw Refusal.failed(
              path.toAbsolutePath()
                  + " is not empty and no demonstration: --demo would mix made-up people with its"
                  + " data. Choose another folder with --data.");
        }
      }
    }
    DataDirectory directory = open(path);
    Files.writeString(directory.path.resolve(DEMO), "This folder was made by --demo.\n");
    return directory;
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** Where the embedded PostgreSQL keeps its cluster. */
  public Path database() {
    return path.resolve("database");
  }

  /** Where the services' output goes. */
  public Path logs() {
    return path.resolve("logs");
  }

  /** Lets the next command work here. */
  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(text + "\n"), 0);
  }
}
