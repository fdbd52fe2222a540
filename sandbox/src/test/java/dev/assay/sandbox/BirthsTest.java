// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BirthsTest {
  @TempDir Path folder;

  @Test
  void a_program_can_be_executed_as_soon_as_it_is_written_whoever_is_born_meanwhile()
      throws Exception {
    byte[] program = Files.readAllBytes(Path.of("/bin/true"));
    var done = new AtomicBoolean();
    try (ExecutorService births = Executors.newFixedThreadPool(2)) {
      Future<Integer> first = births.submit(() -> beBorn(done));
      Future<Integer> second = births.submit(() -> beBorn(done));
      try {
        for (int i = 0; i < 200; i++) {
          Path file = folder.resolve("program" + i);
          Births.apartFrom(() -> Files.write(file, program));
          TreeStore.open(file, "rwxr-xr-x");
          // throws "Text file busy" when somebody still has the file open
          assertThat(Births.of(new ProcessBuilder(file.toString())).waitFor()).isZero();
        }
      } finally {
        done.set(true);
      }
      assertThat(first.get() + second.get()).isPositive();
    }
  }

  private static int beBorn(AtomicBoolean done) throws Exception {
    int born = 0;
    while (!done.get()) {
      Births.of(new ProcessBuilder("/bin/true")).waitFor();
      born++;
    }
    return born;
  }
}
