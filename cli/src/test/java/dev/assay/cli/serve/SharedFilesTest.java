// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFilesTest {

  @TempDir Path folder;
  private Path closed;
  private SharedFiles shared;

  @BeforeEach
  void a_program_below_a_closed_folder() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    closed = Files.createDirectories(folder.resolve("closed/bin"));
    Files.writeString(closed.resolve("program"), "#!/bin/sh");
    Files.setPosixFilePermissions(
        closed.resolve("program"), PosixFilePermissions.fromString("rwx------"));
    shared = new SharedFiles(folder.resolve("cache"));
  }

  @Test
  void what_others_cannot_reach_is_copied_with_what_makes_it_a_program() throws IOException {
    Path copy = shared.readable(closed);
    assertThat(copy).isNotEqualTo(closed);
    assertThat(Files.getPosixFilePermissions(copy.resolve("program")))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void what_others_can_reach_stays_where_it_is() throws IOException {
    Path open = Path.of("/usr/bin/env");
    assertThat(shared.readable(open)).isEqualTo(open.toRealPath());
  }

  @Test
  void a_copy_serves_again_until_the_original_changes() throws IOException {
    Path first = shared.readable(closed);
    assertThat(shared.readable(closed)).isEqualTo(first);
    Files.writeString(closed.resolve("program"), "#!/bin/sh\nexit 1\n");
    Path second = shared.readable(closed);
    assertThat(second).isNotEqualTo(first);
    assertThat(second.resolve("program")).content().contains("exit 1");
  }

  @Test
  void copies_of_what_is_gone_are_swept_away() throws IOException {
    Path copy = shared.readable(closed);
    shared.sweep();
    assertThat(copy).exists();
    Files.delete(closed.resolve("program"));
    Files.delete(closed);
    shared.sweep();
    assertThat(copy).doesNotExist();
  }
}
