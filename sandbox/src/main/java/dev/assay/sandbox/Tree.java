// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of files by value: relative path to content. Immutable. A way to hand a cell its files, and
 * to hand what one cell made to the next without the host ever following a path that a candidate
 * could write. Paths use {@code /}, are never absolute and never climb; there are no links, no
 * devices, no owners.
 */
public final class Tree {

  private static final Tree EMPTY = new Tree(Map.of());

  private final Map<String, byte[]> files;
  private @Nullable String digest;

  private Tree(Map<String, byte[]> files) {
    this.files = files;
  }

  /** No files. */
  public static Tree empty() {
    return EMPTY;
  }

  /** These files. */
  public static Tree of(Map<String, byte[]> files) {
    var copy = new TreeMap<String, byte[]>();
    files.forEach((path, content) -> copy.put(checked(path), content.clone()));
    return new Tree(Collections.unmodifiableMap(copy));
  }

  /** One file. */
  public static Tree of(String path, byte[] content) {
    return of(Map.of(path, content));
  }

  /** These files and those of the other, whose content wins where both have one. */
  public Tree and(Tree other) {
    var all = new TreeMap<>(files);
    all.putAll(other.files);
    return new Tree(Collections.unmodifiableMap(all));
  }

  /** The paths, sorted. */
  public Set<String> paths() {
    return files.keySet();
  }

  /** The content of one file. */
  public Optional<byte[]> content(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  /** Whether there are no files. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** The bytes of all files together. */
  public long bytes() {
    return files.values().stream().mapToLong(content -> content.length).sum();
  }

  /** Without copying, for readers within the package only. */
  Map<String, byte[]> files() {
    return files;
  }

  /** SHA-256 over names, lengths and contents, in hexadecimal; computed once. */
  synchronized String digest() {
    if (digest == null) {
      MessageDigest sha = sha256();
      files.forEach((path, content) -> {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(8).putInt(name.length).putInt(content.length).flip());
        sha.update(name);
        sha.update(content);
      });
      digest = HexFormat.of().formatHex(sha.digest());
    }
    return digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tree tree
        && files.keySet().equals(tree.files.keySet())
        && files.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), tree.files.get(file.getKey())));
  }

  @Override
  public int hashCode() {
    return files.keySet().hashCode();
  }

  @Override
  public String toString() {
    return files.size() + " files, " + bytes() + " bytes";
  }

  private static String checked(String path) {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("Not a relative path of plain names: \"" + path + "\"");
      }
    }
    return path;
  }
}
