// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {
  @TempDir private Path folder;

  @Test
  void it_is_made_once_and_only_its_owner_can_read_it() throws IOException {
    assertThat(InstallationKey.ifThere(folder)).isEmpty();
    String key = InstallationKey.in(folder);
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(InstallationKey.in(folder)).isEqualTo(key);
    assertThat(InstallationKey.ifThere(folder)).isEqualTo(key);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(InstallationKey.FILE))))
        .isEqualTo("rw-------");
  }
}
