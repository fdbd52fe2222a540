// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TarReaderTest {

  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  @Test
  void regular_files_are_read_and_all_else_is_passed_over() throws IOException {
    entry("./", '5', "");
    entry("./a/b.txt", '0', "content");
    entry("./link", '2', "");
    entry("./device", '3', "");
    entry("./empty", '0', "");
    Tree tree = TarReader.read(ended());
    assertThat(tree.paths()).containsExactly("a/b.txt", "empty");
    assertThat(tree.content("a/b.txt")).hasValue("content".getBytes(UTF_8));
  }

  @Test
  void a_long_name_is_read() throws IOException {
    String name = "d/".repeat(80) + "f";
    entry("././@LongLink", 'L', name + "\0");
    entry(name.substring(0, 100), '0', "x");
    assertThat(TarReader.read(ended()).paths()).containsExactly(name);
  }

  @Test
  void a_name_that_climbs_is_refused() {
    entry("../../etc/cron.d/x", '0', "x");
    assertThatThrownBy(() -> TarReader.read(ended()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../../etc/cron.d/x");
  }

  @Test
  void an_absolute_name_is_refused() {
    entry("/etc/passwd", '0', "x");
    assertThatThrownBy(() -> TarReader.read(ended())).isInstanceOf(IOException.class);
  }

  @Test
  void an_archive_that_is_cut_short_is_refused() {
    entry("f", '0', "x".repeat(1000));
    byte[] cut = Arrays.copyOf(archive.toByteArray(), 700);
    assertThatThrownBy(() -> TarReader.read(cut)).hasMessageContaining("cut short");
  }

  @Test
  void what_is_no_archive_is_refused() {
    byte[] noise = "hello ".repeat(200).getBytes(UTF_8);
    assertThatThrownBy(() -> TarReader.read(noise)).hasMessageContaining("not a tar archive");
  }

  @Test
  void a_size_beyond_the_archive_is_refused() {
    header("f", '0', 077777777777L);
    assertThatThrownBy(() -> TarReader.read(archive.toByteArray()))
        .hasMessageContaining("cut short");
  }

  private void entry(String name, char type, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    header(name, type, bytes.length);
    archive.writeBytes(bytes);
    archive.writeBytes(new byte[(512 - bytes.length % 512) % 512]);
  }

  private void header(String name, char type, long size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, "%011o\0".formatted(size));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar  \0");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    archive.writeBytes(header);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, Math.min(bytes.length, 512 - at));
  }

  private byte[] ended() {
    archive.writeBytes(new byte[1024]);
    return archive.toByteArray();
  }
}
