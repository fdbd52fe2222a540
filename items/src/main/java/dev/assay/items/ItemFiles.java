// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one item, by path relative to its folder, with forward slashes. The same on disk, in
 * the database and over the API. Treat the byte arrays as immutable.
 */
public final class ItemFiles {
  /** More files than any item needs; a folder with more is refused. */
  public static final int MAX_FILES = 4_000;

  /** More bytes than any item needs; a folder with more is refused. */
  public static final long MAX_BYTES = 64L << 20;

  private final SortedMap<String, byte[]> files;

  private ItemFiles(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  public static ItemFiles of(Map<String, byte[]> files) {
    return new ItemFiles(new TreeMap<>(files));
  }

  /**
   * Reads a folder. Hidden files are left out.
   *
   * @throws UnreadableItem when the folder holds links, or more than an item may
   */
  public static ItemFiles read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    long bytes = 0;
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (isHidden(path) || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          continue;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          throw new UnreadableItem(List.of(Finding.error(path, "is a link or a special file")));
        }
        bytes += Files.size(file);
        if (files.size() >= MAX_FILES || bytes > MAX_BYTES) {
          throw new UnreadableItem(
              List.of(Finding.error(path, "the item has more files or bytes than an item may")));
        }
        files.put(path, Files.readAllBytes(file));
      }
    }
    return new ItemFiles(files);
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  /** Paths in ascending order, each with its bytes. */
  public SortedMap<String, byte[]> all() {
    return files;
  }

  /** The files below a folder, by path relative to that folder. */
  public ItemFiles below(String folder) {
    String prefix = folder + "/";
    SortedMap<String, byte[]> below = new TreeMap<>();
    files
        .tailMap(prefix)
        .forEach((path, bytes) -> {
          if (path.startsWith(prefix)) {
            below.put(path.substring(prefix.length()), bytes);
          }
        });
    return new ItemFiles(below);
  }

  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The file as UTF-8 text. */
  public Optional<String> text(String path) {
    return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  public ItemHash hash() {
    MessageDigest sha256 = sha256();
    files.forEach((path, bytes) -> {
      sha256.update(path.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      sha256.update(sha256().digest(bytes));
    });
    return new ItemHash(HexFormat.of().formatHex(sha256.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
