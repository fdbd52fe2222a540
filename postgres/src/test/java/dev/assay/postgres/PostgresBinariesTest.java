// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @TempDir Path cache;

  @Test
  void those_who_ask_at_the_same_time_get_the_same_whole_copy() throws Exception {
    Callable<Path> ask = () -> PostgresBinaries.unpackedIn(cache).directory();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var copies = threads.invokeAll(java.util.List.of(ask, ask));
      assertThat(copies.get(0).get()).isEqualTo(copies.get(1).get());
    }
    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left).hasSize(1);
    }
    assertThat(version(PostgresBinaries.unpackedIn(cache))).startsWith("postgres (PostgreSQL) 18");
  }

  @Test
  void a_damaged_copy_is_replaced() throws Exception {
    PostgresBinaries binaries = PostgresBinaries.unpackedIn(cache);
    Files.delete(binaries.program("postgres"));
    assertThat(version(PostgresBinaries.unpackedIn(cache))).startsWith("postgres (PostgreSQL) 18");
  }

  private static String version(PostgresBinaries binaries) throws IOException {
    Process process =
        new ProcessBuilder(binaries.program("postgres").toString(), "--version").start();
    return new String(process.getInputStream().readAllBytes());
  }
}
