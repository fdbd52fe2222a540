// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryWalkTest {
  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void writePackage() throws IOException {
    root = temp.resolve("twice");
    for (Map.Entry<String, byte[]> file : PackageFixture.legacy().contents().entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Test
  void a_directory_is_read_like_the_same_files_in_memory() {
    PackageReading reading = PackageReader.read(PackageFiles.in(root));

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orThrow().name()).isEqualTo("twice");
    assertThat(PackageFiles.in(root).all().keySet())
        .isEqualTo(PackageFixture.legacy().files().all().keySet());
  }

  @Test
  void a_link_inside_the_package_is_followed() throws IOException {
    Files.createSymbolicLink(root.resolve("data/secret/2.in"), Path.of("../sample/1.in"));
    Files.createSymbolicLink(root.resolve("data/secret/2.ans"), Path.of("../sample/1.ans"));

    ProblemPackage problem = PackageReader.read(PackageFiles.in(root)).orThrow();

    assertThat(problem.secret().cases().toList().get(1).input().text()).isEqualTo("1\n");
  }

  @Test
  void a_link_out_of_the_package_is_refused_by_name() throws IOException {
    Files.createSymbolicLink(root.resolve("data/secret/2.in"), Path.of("/etc/passwd"));

    assertThat(PackageReader.read(PackageFiles.in(root)).errors())
        .extracting(Finding::toString)
        .containsExactly("data/secret/2.in: refused: a link that leads out of the package");
  }

  @Test
  void a_link_to_a_folder_above_ends_by_itself() throws IOException {
    Files.createSymbolicLink(root.resolve("data/loop"), Path.of(".."));

    assertThat(PackageReader.read(PackageFiles.in(root)).errors())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.message()).startsWith("refused: "));
  }

  @Test
  void a_dangling_link_and_a_pipe_are_refused() throws IOException, InterruptedException {
    Files.createSymbolicLink(root.resolve("data/gone.in"), Path.of("nowhere"));
    assertThat(new ProcessBuilder("mkfifo", root.resolve("data/pipe").toString()).start().waitFor())
        .isZero();

    assertThat(PackageReader.read(PackageFiles.in(root)).errors())
        .extracting(Finding::toString)
        .containsExactlyInAnyOrder(
            "data/gone.in: refused: a link that leads nowhere",
            "data/pipe: refused: neither a file nor a folder");
  }

  @Test
  void a_directory_that_is_not_there_is_said() {
    assertThat(PackageReader.read(PackageFiles.in(temp.resolve("none"))).problem()).isEmpty();
  }
}
