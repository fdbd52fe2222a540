// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

  private static final int LIMIT = 100;

  @TempDir Path folder;

  @Test
  void a_log_and_its_predecessor_are_all_there_is() throws IOException {
    Path file = folder.resolve("logs/web.log");
    BoundedLog log = new BoundedLog(file, LIMIT);
    for (int line = 0; line < 50; line++) {
      log.line("line number " + line);
    }
    assertThat(Files.size(file)).isLessThanOrEqualTo(LIMIT);
    assertThat(Files.size(folder.resolve("logs/web.log.1"))).isLessThanOrEqualTo(LIMIT);
    assertThat(log.tail()).last().isEqualTo("line number 49");
    try (var files = Files.list(folder.resolve("logs"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_log_that_another_process_writes_is_cut_without_losing_its_last_part() throws IOException {
    Path file = folder.resolve("log");
    Files.writeString(file, "x".repeat(LIMIT + 1));
    BoundedLog.trim(file, LIMIT);
    assertThat(file).isEmptyFile();
    assertThat(folder.resolve("log.1")).hasSize(LIMIT + 1);
  }
}
