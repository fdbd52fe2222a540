// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * One file of a package. Test data can be large, so it is opened when it is needed.
 *
 * @param path from the package root, with slashes
 */
public record PackageFile(String path, long size, Content content) {

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Content {
    /** A new stream over all bytes. */
    InputStream open() throws IOException;
  }

  static PackageFile of(String path, byte[] bytes) {
    return new PackageFile(path, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  static PackageFile of(String path, Path file, long size) {
    return new PackageFile(path, size, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
  }

  /** A new stream over all bytes; the caller closes it. */
  public InputStream open() throws IOException {
    return content.open();
  }

  /** All bytes. */
  public byte[] bytes() {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be read", e);
    }
  }

  /** All of it as UTF-8; what is not UTF-8 becomes the replacement character. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** The last segment of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return path;
  }
}
