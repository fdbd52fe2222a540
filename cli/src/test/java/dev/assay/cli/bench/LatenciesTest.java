// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final long MILLI = 1_000_000;

  @Test
  void a_percentile_is_the_time_within_which_so_many_were_answered() {
    long[] hundred = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray();
    Latencies latencies = Latencies.of(hundred, 0, 2);
    assertThat(latencies.millis(0.5)).isEqualTo(50);
    assertThat(latencies.millis(0.99)).isEqualTo(99);
    assertThat(latencies.millis(1)).isEqualTo(100);
    assertThat(latencies.perSecond()).isEqualTo(50);
  }

  @Test
  void one_request_is_every_percentile() {
    Latencies one = Latencies.of(new long[] {7 * MILLI}, 0, 1);
    assertThat(one.millis(0.5)).isEqualTo(7);
    assertThat(one.millis(0.99)).isEqualTo(7);
  }

  @Test
  void rounds_add_up() {
    Latencies first = Latencies.of(new long[] {3 * MILLI}, 1, 1);
    Latencies both = first.and(Latencies.of(new long[] {MILLI, 2 * MILLI}, 0, 2));
    assertThat(both.sorted()).containsExactly(MILLI, 2 * MILLI, 3 * MILLI);
    assertThat(both.errors()).isEqualTo(1);
    assertThat(both.perSecond()).isEqualTo(1);
  }

  @Test
  void of_nothing_there_is_no_percentile() {
    assertThat(Latencies.none().millis(0.5)).isNaN();
    assertThat(Latencies.none().perSecond()).isZero();
  }
}
