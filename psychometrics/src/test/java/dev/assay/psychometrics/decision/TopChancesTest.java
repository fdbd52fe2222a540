// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class TopChancesTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void of_two_the_better_one_is_first_as_often_as_the_pair_is_in_that_order() {
    Pool pool = Pool.ofAbilities(List.of(new Ability(0.4, 0.3), new Ability(0, 0.4)));
    double first = NORMAL.cumulativeProbability(0.4 / 0.5);
    assertThat(pool.above(0, 1)).isCloseTo(first, within(1e-12));
    assertThat(pool.above(1, 0)).isCloseTo(1 - first, within(1e-12));
    TopChances top = TopChances.of(pool, 1, 7);
    assertThat(top.chances().get(0)).isCloseTo(first, within(0.005));
    assertThat(top.chances().get(1)).isCloseTo(1 - first, within(0.005));
  }

  @Test
  void chances_are_those_of_counting() {
    List<Ability> abilities = new java.util.ArrayList<>();
    var random = new SplittableRandom(11);
    for (int i = 0; i < 12; i++) {
      abilities.add(new Ability(random.nextGaussian(), 0.2 + 0.3 * random.nextDouble()));
    }
    TopChances top = TopChances.of(Pool.ofAbilities(abilities), 4, 3);
    double[] counted = new double[12];
    double[] bestAndBorder = new double[2];
    int draws = 100_000;
    for (int d = 0; d < draws; d++) {
      double[] drawn =
          abilities.stream()
              .mapToDouble(each -> random.nextGaussian(each.theta(), each.standardError()))
              .toArray();
      double[] sorted = drawn.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < 12; i++) {
        counted[i] += drawn[i] >= sorted[8] ? 1.0 / draws : 0;
      }
      bestAndBorder[0] += (sorted[8] + sorted[9] + sorted[10] + sorted[11]) / 4 / draws;
      bestAndBorder[1] += (sorted[7] + sorted[8]) / 2 / draws;
    }
    for (int i = 0; i < 12; i++) {
      assertThat(top.chances().get(i)).isCloseTo(counted[i], within(0.007));
    }
    assertThat(top.bestMean()).isCloseTo(bestAndBorder[0], within(0.01));
    assertThat(top.border().orElseThrow()).isCloseTo(bestAndBorder[1], within(0.01));
  }

  @Property(tries = 30)
  void a_longer_list_never_lowers_a_chance_and_its_chances_add_up_to_its_length(
      @ForAll @IntRange(min = 2, max = 40) int persons, @ForAll long seed) {
    var random = new SplittableRandom(seed);
    Pool pool =
        Pool.ofAbilities(
            IntStream.range(0, persons)
                .mapToObj(_ -> new Ability(random.nextGaussian(), random.nextDouble(0.01, 1)))
                .toList());
    List<Double> before = java.util.Collections.nCopies(persons, 0.0);
    for (int places = 1; places <= persons; places++) {
      List<Double> chances = TopChances.of(pool, places, 400, seed).chances();
      assertThat(chances.stream().mapToDouble(each -> each).sum()).isCloseTo(places, within(0.6));
      for (int i = 0; i < persons; i++) {
        assertThat(chances.get(i)).isBetween(before.get(i) - 1e-12, 1.0);
      }
      before = chances;
    }
    assertThat(before).allMatch(chance -> chance == 1);
  }

  @Test
  void what_moves_everybody_together_does_not_make_an_order_unsure() {
    // Scored with each of two draws of items, both persons move by 2, always 0.8 apart.
    Pool together =
        Pool.ofItemDraws(
            2, draw -> List.of(normal(0.8 + 2 * draw - 1, 0.3), normal(2 * draw - 1, 0.3)));
    double spread = Math.hypot(0.3, 1);
    Pool alone = Pool.ofAbilities(List.of(new Ability(0.8, spread), new Ability(0, spread)));
    assertThat(together.mean(0)).isCloseTo(alone.mean(0), within(1e-3));
    assertThat(together.above(0, 1))
        .isCloseTo(NORMAL.cumulativeProbability(0.8 / Math.hypot(0.3, 0.3)), within(4e-3));
    assertThat(alone.above(0, 1)).isLessThan(0.71);
    assertThat(TopChances.of(together, 1, 5).chances().getFirst())
        .isCloseTo(together.above(0, 1), within(0.01));
  }

  @Test
  void a_posterior_says_what_its_normal_shape_says() {
    Pool grid = Pool.ofPosteriors(List.of(normal(0.55, 0.4), normal(-0.1, 0.5)));
    Pool shape = Pool.ofAbilities(List.of(new Ability(0.55, 0.4), new Ability(-0.1, 0.5)));
    assertThat(grid.above(0, 1)).isCloseTo(shape.above(0, 1), within(2e-3));
    for (double cut = -7; cut < 7; cut += 0.37) {
      assertThat(grid.above(0, cut)).isCloseTo(normal(0.55, 0.4).above(cut), within(1e-12));
      assertThat(grid.above(0, cut)).isCloseTo(shape.above(0, cut), within(6e-3));
    }
    assertThat(TopChances.of(grid, 1, 9).chances().getFirst())
        .isCloseTo(grid.above(0, 1), within(0.01));
  }

  @Test
  void the_same_seed_gives_the_same_digits_and_the_same_abilities_keep_their_order() {
    Pool pool = Pool.ofAbilities(List.of(new Ability(0, 1), new Ability(1, 1), new Ability(0, 1)));
    assertThat(TopChances.of(pool, 2, 1)).isEqualTo(TopChances.of(pool, 2, 1));
    assertThat(pool.ranking()).containsExactly(1, 0, 2);
  }

  @Test
  void what_makes_no_sense_is_refused_by_name() {
    assertThatThrownBy(() -> Pool.ofAbilities(List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> Pool.ofAbilities(List.of(new Ability(0, 0))))
        .hasMessageContaining("error above 0");
    assertThatThrownBy(() -> Pool.ofAbilities(List.of(new Ability(Double.NaN, 1))))
        .hasMessageContaining("finite");
    Pool one = Pool.ofAbilities(List.of(new Ability(0, 1)));
    assertThatThrownBy(() -> TopChances.of(one, 2, 1)).hasMessageContaining("2 out of 1");
    assertThatThrownBy(() -> TopChances.of(one, 0, 1)).hasMessageContaining("0 out of 1");
    assertThat(TopChances.of(one, 1, 1).border()).isEmpty();
  }

  private static Posterior normal(double mean, double spread) {
    return Posterior.of(new Population(mean, spread));
  }
}
