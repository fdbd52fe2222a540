// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedListTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Abilities ~ N(0, 1) measured with a reliability: estimates spread by its root. */
  private static Pool measured(int persons, double reliability) {
    NormalDistribution normal = NormalDistribution.of(0, Math.sqrt(reliability));
    return Pool.ofAbilities(
        IntStream.range(0, persons)
            .mapToObj(i -> normal.inverseCumulativeProbability((i + 0.5) / persons))
            .map(theta -> new Ability(theta, Math.sqrt(1 - reliability)))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.64, 0.9})
  void the_quality_captured_is_the_root_of_the_reliability(double reliability) {
    Pool pool = measured(2_000, reliability);
    TopChances top = TopChances.of(pool, 200, 1);
    ExpectedList list = ExpectedList.ofTop(pool, pool.ranking().subList(0, 200), top);
    assertThat(list.captured()).isCloseTo(Math.sqrt(reliability), within(0.005));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.64, 0.9})
  void a_pair_is_in_the_right_order_as_often_as_the_arc_sine_says(double reliability) {
    int persons = 400;
    Pool pool = measured(persons, reliability);
    double right = 0;
    for (int i = 1; i < persons; i++) {
      for (int j = 0; j < i; j++) {
        right += pool.above(i, j);
      }
    }
    double expected = 0.5 + Math.asin(Math.sqrt(reliability)) / Math.PI;
    assertThat(right / (persons * (persons - 1) / 2.0)).isCloseTo(expected, within(0.002));
  }

  @Test
  void precision_and_recall_count_who_belongs_on_the_list() {
    Pool pool =
        Pool.ofAbilities(List.of(new Ability(1, 0.5), new Ability(0, 0.5), new Ability(-1, 0.5)));
    double sure = NORMAL.cumulativeProbability(2);
    TopChances two = TopChances.of(pool, 2, 1);
    ExpectedList list = ExpectedList.ofCut(pool, List.of(0, 1), 0, two);
    assertThat(list.precision()).isCloseTo((sure + 0.5) / 2, within(1e-12));
    assertThat(list.recall()).isCloseTo((sure + 0.5) / 1.5, within(1e-12));

    ExpectedList top = ExpectedList.ofTop(pool, List.of(0, 1), two);
    double found = two.chances().get(0) + two.chances().get(1);
    assertThat(top.precision()).isEqualTo(found / 2);
    assertThat(top.recall()).isEqualTo(found / 2);
    ExpectedList worst = ExpectedList.ofTop(pool, List.of(2, 1), two);
    assertThat(worst.precision()).isLessThan(top.precision());
    assertThat(worst.captured()).isNegative();
  }

  @Test
  void everybody_on_the_list_captures_everything_and_nobody_is_no_list() {
    Pool pool = Pool.ofAbilities(List.of(new Ability(1, 0.5), new Ability(0, 0.5)));
    TopChances all = TopChances.of(pool, 2, 1);
    assertThat(ExpectedList.ofTop(pool, List.of(0, 1), all)).isEqualTo(new ExpectedList(1, 1, 1));
    assertThat(ExpectedList.ofCut(pool, List.of(0, 1), 1e6, all))
        .isEqualTo(new ExpectedList(0, 1, 1));
    assertThatThrownBy(() -> ExpectedList.ofTop(pool, List.of(), all))
        .hasMessageContaining("nobody is on the list");
  }

  @Test
  void a_band_holds_whom_its_best_is_not_surely_above() {
    Pool pool =
        Pool.ofAbilities(
            List.of(
                new Ability(2, 0.3),
                new Ability(1.8, 0.3),
                new Ability(1.6, 0.3),
                new Ability(0, 0.3)));
    // The best is above the third with chance Phi(0.4 / 0.42) = 0.83.
    assertThat(TieBands.of(pool, pool.ranking(), 0.8)).containsExactly(1, 1, 2, 3);
    assertThat(TieBands.of(pool, pool.ranking(), 0.9)).containsExactly(1, 1, 1, 2);
    assertThat(TieBands.open(0.79, TieBands.SURE)).isTrue();
    assertThat(TieBands.open(0.21, TieBands.SURE)).isTrue();
    assertThat(TieBands.open(0.8, TieBands.SURE)).isFalse();
    assertThatThrownBy(() -> TieBands.of(pool, pool.ranking(), 1)).hasMessageContaining("0.5");
  }
}
