// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives with names and links in them that no honest program would write. */
enum ArchiveFile {
  ZIP("application/zip") {
    @Override
    byte[] of(List<Entry> entries) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (Entry entry : entries) {
          out.putNextEntry(new ZipEntry(entry.name()));
          out.write((entry.isLink() ? entry.link() : entry.content()).getBytes(UTF_8));
          out.closeEntry();
        }
      }
      return withLinks(bytes.toByteArray(), entries);
    }
  },

  /** The format ustar of POSIX, as far as short names go. */
  TAR("application/x-tar") {
    @Override
    byte[] of(List<Entry> entries) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (Entry entry : entries) {
        byte[] content = entry.content().getBytes(UTF_8);
        bytes.writeBytes(header(entry, content.length));
        bytes.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
      }
      bytes.writeBytes(new byte[2 * BLOCK]);
      return bytes.toByteArray();
    }
  };

  private static final int BLOCK = 512;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int UNIX = 3;
  private static final int LINK_MODE = 0120777;

  private final String type;

  ArchiveFile(String type) {
    this.type = type;
  }

  /**
   * Something in an archive.
   *
   * @param link where a symbolic link leads; empty for a file
   */
  record Entry(String name, String content, String link) {
    static Entry file(String name, String content) {
      return new Entry(name, content, "");
    }

    static Entry link(String name, String to) {
      return new Entry(name, "", to);
    }

    boolean isLink() {
      return !link.isEmpty();
    }
  }

  /** The one that authors call so. */
  static ArchiveFile named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The media type. */
  String type() {
    return type;
  }

  /** An archive of these. */
  abstract byte[] of(List<Entry> entries) throws IOException;

  /** A zip says in its directory what is a link: Unix wrote it, and this is its mode. */
  private static byte[] withLinks(byte[] zip, List<Entry> entries) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int number = 0;
    for (int at = 0; at + 46 <= zip.length; at++) {
      if (bytes.getInt(at) == CENTRAL_HEADER && entries.get(number++).isLink()) {
        bytes.put(at + 5, (byte) UNIX);
        bytes.putInt(at + 38, LINK_MODE << 16);
      }
    }
    return zip;
  }

  private static byte[] header(Entry entry, int length) {
    byte[] header = new byte[BLOCK];
    put(header, 0, entry.name());
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, "%011o".formatted(length));
    put(header, 136, "00000000000");
    put(header, 148, " ".repeat(8)); // what the sum takes for its own field
    put(header, 156, entry.isLink() ? "2" : "0");
    put(header, 157, entry.link());
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
