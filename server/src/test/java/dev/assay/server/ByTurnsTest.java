// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByTurnsTest {

  @Test
  void on_each_day_one_of_three_has_its_turn_and_in_three_days_all_have() {
    for (long day : List.of(0L, 20_000L, 20_001L, 20_002L, 20_003L)) {
      assertThat(IntStream.range(0, 3).filter(turn -> ByTurns.Turn.has(turn, day, false)))
          .as("day %d", day)
          .containsExactly((int) (day % 3));
    }
  }

  @Test
  void a_day_that_is_named_before_1970_has_a_turn_too() {
    assertThat(ByTurns.Turn.has(2, -1, false)).isTrue();
    assertThat(ByTurns.Turn.has(0, -1, false)).isFalse();
  }

  @Test
  void when_all_is_asked_for_everything_has_its_turn() {
    assertThat(IntStream.range(0, 3).allMatch(turn -> ByTurns.Turn.has(turn, 20_000, true)))
        .isTrue();
  }
}
