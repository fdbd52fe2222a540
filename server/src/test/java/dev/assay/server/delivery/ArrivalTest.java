// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {
  private static final Instant LOCK = Instant.parse("2026-03-02T10:40:00Z");

  @ParameterizedTest(name = "made {0} ms and received {1} ms after the lock: {2}")
  @CsvSource({
    // made, received, arrival
    "-60000,      -1, IN_TIME",
    "     0,       0, IN_TIME",
    "    -1,       1, ARRIVED_LATE",
    "     0,       1, ARRIVED_LATE",
    "-60000,  120000, ARRIVED_LATE",
    "     0,  120000, ARRIVED_LATE",
    "     0,  120001, TOO_LATE",
    "-60000,  120001, TOO_LATE",
    "     1,       1, TOO_LATE",
    "     1,  120000, TOO_LATE",
  })
  void a_save_counts_by_when_it_was_made_and_when_it_came(
      long made, long received, Arrival expected) {
    assertThat(Arrival.of(LOCK, LOCK.plusMillis(made), Duration.ofMillis(received)))
        .isEqualTo(expected);
  }
}
