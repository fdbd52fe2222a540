// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWalkTest {
  @TempDir Path temp;
  private Path archive;
  private ZipArchiveOutputStream zip;

  @BeforeEach
  void openArchive() throws IOException {
    archive = temp.resolve("twice.zip");
    zip = new ZipArchiveOutputStream(archive);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "twice/", "another-name/"})
  void an_archive_of_a_package_or_of_its_folder_is_read_like_the_folder(String folder)
      throws IOException {
    writePackage(folder);

    PackageFiles files = files();

    PackageReading reading = PackageReader.read(files);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orThrow().name()).isEqualTo("twice");
    assertThat(files.all().keySet()).isEqualTo(PackageFixture.legacy().files().all().keySet());
    assertThat(reading.orThrow().secret().cases().findFirst().orElseThrow().input().text())
        .isEqualTo("21\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../outside.in               | a path stays inside the package
          data/../../outside.in       | a path stays inside the package
          /etc/cron.d/evil            | a path is relative
          data\\..\\..\\outside.in    | a path stays inside the package
          """)
  void a_path_that_leads_out_is_refused_by_name(String path, String why) throws IOException {
    writePackage("");
    write(path, "x");

    assertThat(errors()).singleElement().asString().contains("refused: " + why);
  }

  @Test
  void a_link_inside_is_followed_to_a_file_and_to_a_folder() throws IOException {
    writePackage("twice/");
    link("twice/data/secret/2.in", "../sample/1.in");
    link("twice/data/secret/2.ans", "2.again");
    link("twice/data/secret/2.again", "../sample/1.ans");
    link("twice/data/secret/group", "../sample");

    ProblemPackage problem = PackageReader.read(files()).orThrow();

    assertThat(problem.secret().cases().map(TestCase::name))
        .containsExactly("secret/1", "secret/2", "secret/group/1");
    assertThat(problem.secret().cases().toList().get(1).answer().text()).isEqualTo("2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /etc/passwd          | out of the package
          ../../../etc/passwd  | out of the package
          nowhere              | nowhere
          ../secret            | to a folder it is in
          1.in/../loop.in      | nowhere
          """)
  void a_link_that_leads_elsewhere_is_refused_by_name(String target, String where)
      throws IOException {
    writePackage("");
    link("data/secret/loop.in", target);

    assertThat(errors())
        .singleElement()
        .isEqualTo(
            where.startsWith("to a folder")
                ? "data/secret/loop.in: refused: a link " + where
                : "data/secret/loop.in: refused: a link that leads " + where);
  }

  @Test
  void links_that_double_each_other_end_at_the_most_files_of_a_package() throws IOException {
    writePackage("");
    write("bomb/00/x", "");
    for (int i = 1; i <= 20; i++) {
      link("bomb/%02d/a".formatted(i), "../%02d".formatted(i - 1));
      link("bomb/%02d/b".formatted(i), "../%02d".formatted(i - 1));
    }

    assertThat(errors()).isNotEmpty().allSatisfy(e -> assertThat(e).contains("refused: "));
  }

  @Test
  void what_inflates_to_more_than_the_archive_says_fails_when_it_is_read() throws IOException {
    writePackage("");
    write("data/secret/2.in", "0".repeat(1 << 20));
    zip.close();
    byte[] bytes = Files.readAllBytes(archive);
    lie(bytes, "data/secret/2.in", 10);
    Files.write(archive, bytes);

    PackageFile file = PackageFiles.in(archive).at("data/secret/2.in").orElseThrow();

    assertThat(file.size()).isEqualTo(10);
    assertThatThrownBy(file::bytes)
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .hasMessage("data/secret/2.in is larger than its archive says");
  }

  @Test
  void a_bomb_is_refused_by_what_it_says_of_itself() throws IOException {
    writePackage("");
    write("data/secret/2.in", "x");
    zip.close();
    byte[] bytes = Files.readAllBytes(archive);
    lie(bytes, "data/secret/2.in", 600 << 20);
    Files.write(archive, bytes);

    assertThat(PackageReader.read(PackageFiles.in(archive)).errors())
        .extracting(Finding::toString)
        .containsExactly("data/secret/2.in: refused: larger than 512 MiB");
  }

  @Test
  void a_path_that_is_there_twice_is_refused() throws IOException {
    writePackage("");
    write("problem.yaml", "name: Other\n");

    assertThat(errors()).containsExactly("problem.yaml: refused: the archive has it twice");
  }

  @Test
  void what_is_no_archive_is_said() throws IOException {
    zip.close();
    Files.writeString(archive, "not an archive");

    assertThat(PackageReader.read(PackageFiles.in(archive)).errors().getFirst().message())
        .startsWith("not a ZIP archive that can be read");
  }

  private void writePackage(String folder) throws IOException {
    for (Map.Entry<String, byte[]> file : PackageFixture.legacy().contents().entrySet()) {
      write(folder + file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    write("__MACOSX/._problem.yaml", "litter");
  }

  private void write(String path, String text) throws IOException {
    entry(new ZipArchiveEntry(path), text);
  }

  private void link(String path, String target) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(path);
    entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
    entry(entry, target);
  }

  private void entry(ZipArchiveEntry entry, String text) throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  private PackageFiles files() throws IOException {
    zip.close();
    return PackageFiles.in(archive);
  }

  private List<String> errors() throws IOException {
    return PackageReader.read(files()).errors().stream().map(Finding::toString).toList();
  }

  /** Has the central directory state another size: the four bytes 22 before the name. */
  private static void lie(byte[] archive, String path, int size) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    for (int at = archive.length - name.length; at >= 46; at--) {
      if (archive[at - 46] == 'P'
          && archive[at - 45] == 'K'
          && archive[at - 44] == 1
          && new String(archive, at, name.length, StandardCharsets.UTF_8).equals(path)) {
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(at - 22, size);
        return;
      }
    }
    throw new IllegalStateException(path + " is not in the archive");
  }
}
