// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.probes.shipped.ArchiveFile.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that no honest program would write. */
class ArchiveFileTest {
  private static final List<Entry> ENTRIES =
      List.of(Entry.file("note.txt", "honest"), Entry.link("out", ".."), Entry.file("../x", "not"));

  @Test
  void a_zip_keeps_names_that_climb() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(ArchiveFile.ZIP.of(ENTRIES)))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("note.txt");
      assertThat(zip.readAllBytes()).asString(UTF_8).isEqualTo("honest");
      assertThat(zip.getNextEntry().getName()).isEqualTo("out");
      assertThat(zip.getNextEntry().getName()).isEqualTo("../x");
    }
  }

  @Test
  void the_tar_of_the_system_lists_what_is_in_a_tar(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("all.tar");
    Files.write(archive, ArchiveFile.TAR.of(ENTRIES));
    Process tar = new ProcessBuilder("tar", "-tvPf", archive.toString()).start();
    List<String> lines = new String(tar.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(tar.waitFor()).isZero();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("-rw-r--r--").endsWith("note.txt");
    assertThat(lines.get(1)).startsWith("l").endsWith("out -> ..");
    assertThat(lines.get(2)).endsWith("../x");
  }

  @Test
  void a_link_in_a_zip_has_the_mode_of_one_and_a_file_has_none() throws IOException {
    byte[] zip = ArchiveFile.ZIP.of(ENTRIES);
    String text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
    int first = text.indexOf("PK\1\2");
    int second = text.indexOf("PK\1\2", first + 1);
    assertThat(modeAt(zip, first)).isZero();
    assertThat(modeAt(zip, second)).isEqualTo(0120777);
    assertThat(new String(Arrays.copyOfRange(zip, second + 46, second + 49), US_ASCII))
        .isEqualTo("out");
  }

  private static int modeAt(byte[] zip, int header) {
    return (zip[header + 40] & 0xff) | (zip[header + 41] & 0xff) << 8;
  }
}
