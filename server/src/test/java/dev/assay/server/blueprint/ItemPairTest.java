// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemPairTest {
  @Test
  void one_bit_of_the_seed_says_which_item_is_worked_alone() {
    assertThat(new ItemPair(1, 3, 5).alone(0b10)).isEqualTo(3);
    assertThat(new ItemPair(2, 3, 5).alone(0b10)).isEqualTo(5);
    assertThat(new ItemPair(64, 3, 5).alone(Long.MIN_VALUE)).isEqualTo(5);
  }

  @Test
  void over_many_seeds_both_are_worked_alone_alike_and_pairs_do_not_go_together() {
    Random seeds = new Random(7);
    ItemPair one = new ItemPair(1, 1, 2);
    ItemPair other = new ItemPair(2, 3, 4);
    int n = 10_000;
    long[] drawn = seeds.longs(n).toArray();
    long first = IntStream.range(0, n).filter(i -> one.alone(drawn[i]) == 1).count();
    long both =
        IntStream.range(0, n)
            .filter(i -> one.alone(drawn[i]) == 1 && other.alone(drawn[i]) == 3)
            .count();
    assertThat(first).isBetween(n / 2 - 300L, n / 2 + 300L);
    assertThat(both).isBetween(n / 4 - 260L, n / 4 + 260L);
  }
}
