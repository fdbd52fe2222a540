// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads regular files out of a tar archive that a candidate's program may have written. Everything
 * else in it (directories, links, devices) is passed over; what is malformed is refused. Names are
 * checked by {@link Tree}; nothing here touches a file system.
 */
final class TarReader {

  private static final int BLOCK = 512;
  private static final int MOST_FILES = 20_000;
  private static final int LONGEST_NAME = 4096;

  private final ByteArrayInputStream in;

  private TarReader(byte[] archive) {
    this.in = new ByteArrayInputStream(archive);
  }

  /**
   * The files of the archive.
   *
   * @throws IOException when it is not a tar archive, is cut short or has names no tree can hold
   */
  static Tree read(byte[] archive) throws IOException {
    try {
      return Tree.of(new TarReader(archive).files());
    } catch (IllegalArgumentException e) {
      throw new IOException("unfit name in the archive: " + e.getMessage(), e);
    }
  }

  private Map<String, byte[]> files() throws IOException {
    var files = new TreeMap<String, byte[]>();
    String longName = "";
    while (true) {
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || allZero(header)) {
        return files;
      }
      requireChecksum(header);
      long size = octal(header, 124, 12);
      char type = (char) header[156];
      byte[] content = content(size);
      if (type == 'L') {
        longName = longName(content);
        continue;
      }
      String name = longName.isEmpty() ? name(header) : longName;
      longName = "";
      if (type == '0' || type == '\0') {
        files.put(name.startsWith("./") ? name.substring(2) : name, content);
        if (files.size() > MOST_FILES) {
          throw new IOException("more than " + MOST_FILES + " files in the archive");
        }
      }
    }
  }

  private byte[] content(long size) throws IOException {
    if (size > in.available()) {
      throw new IOException("the archive is cut short");
    }
    byte[] content = in.readNBytes((int) size);
    in.skipNBytes(Math.min(in.available(), (BLOCK - size % BLOCK) % BLOCK));
    return content;
  }

  private static String longName(byte[] content) throws IOException {
    if (content.length > LONGEST_NAME) {
      throw new IOException("a name in the archive is too long");
    }
    return text(content, 0, content.length);
  }

  private static String name(byte[] header) {
    boolean posix = text(header, 257, 6).equals("ustar");
    String prefix = posix ? text(header, 345, 155) : "";
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] bytes, int from, int most) {
    int end = from;
    while (end < from + most && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = text(header, from, length).strip();
    if (!digits.matches("[0-7]{1,11}")) {
      throw new IOException("not a tar archive");
    }
    return Long.parseLong(digits, 8);
  }

  private static void requireChecksum(byte[] header) throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    if (sum != octal(header, 148, 8)) {
      throw new IOException("not a tar archive");
    }
  }

  private static boolean allZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
