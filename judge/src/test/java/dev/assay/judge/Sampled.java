// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Part of a suite that takes long: another part each day, so that every case has its turn. All of
 * it with {@code -Dassay.all}; {@code -Dassay.sample=N} repeats what was drawn on day N since 1970.
 */
final class Sampled {
  private Sampled() {}

  /** One of {@code share} cases, rounded up, in their order. */
  static Stream<DynamicTest> oneOf(int share, Stream<DynamicTest> suite) {
    List<DynamicTest> all = suite.toList();
    if (System.getProperty("assay.all") != null || all.isEmpty()) {
      return all.stream();
    }
    long day = Long.getLong("assay.sample", LocalDate.now(ZoneOffset.UTC).toEpochDay());
    List<Integer> drawn =
        new Random(day)
            .ints(0, all.size())
            .distinct()
            .limit(Math.ceilDiv(all.size(), share))
            .boxed()
            .toList();
    System.out.printf("%d of %d cases, -Dassay.sample=%d%n", drawn.size(), all.size(), day);
    return drawn.stream().sorted().map(all::get);
  }
}
