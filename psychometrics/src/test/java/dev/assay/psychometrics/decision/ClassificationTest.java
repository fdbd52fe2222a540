// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private static final List<ItemModel> ITEMS =
      List.of(
          new Dichotomous(1.2, -0.5, 0),
          new Dichotomous(0.9, 0.4, 0.2),
          new PartialCredit(0.8, List.of(-0.6, 0.5)),
          new Dichotomous(1.5, 0.9, 0));

  @Test
  void rudners_index_of_one_person_is_a_normal_probability() {
    double p = NORMAL.cumulativeProbability(1);
    Classification one = Classification.rudner(List.of(new Ability(0.5, 0.5)), List.of(0.0));
    assertThat(one.accuracy()).isCloseTo(p, within(1e-12));
    assertThat(one.consistency()).isCloseTo(p * p + (1 - p) * (1 - p), within(1e-12));
    Classification even = Classification.rudner(List.of(new Ability(0, 0.3)), List.of(0.0));
    assertThat(even.accuracy()).isCloseTo(0.5, within(1e-12));
    assertThat(even.consistency()).isCloseTo(0.5, within(1e-12));
    Classification three = Classification.rudner(List.of(new Ability(0, 1)), List.of(-1.0, 1.0));
    assertThat(three.accuracy()).isCloseTo(2 * p - 1, within(1e-12));
  }

  @Test
  void summed_scores_are_those_of_all_patterns() {
    double theta = 0.35;
    double[] counted = new double[6];
    for (int pattern = 0; pattern < 24; pattern++) {
      int[] categories = {pattern % 2, pattern / 2 % 2, pattern / 4 % 3, pattern / 12};
      double chance = 1;
      int sum = 0;
      for (int j = 0; j < 4; j++) {
        double[] log = new double[ITEMS.get(j).categories()];
        ITEMS.get(j).logProbabilities(theta, log);
        chance *= Math.exp(log[categories[j]]);
        sum += categories[j];
      }
      counted[sum] += chance;
    }
    assertThat(SummedScore.distribution(ITEMS, theta)).containsExactly(counted, within(1e-14));
    double mean = 0;
    for (int sum = 0; sum < 6; sum++) {
      mean += sum * counted[sum];
    }
    assertThat(SummedScore.expected(ITEMS, theta)).isCloseTo(mean, within(1e-12));
    assertThat(SummedScore.distribution(List.of(), 0)).containsExactly(1);
  }

  @Test
  void lees_index_is_what_simulated_people_find_who_sit_twice() {
    List<Double> cuts = List.of(2.0, 4.0);
    Classification predicted = Classification.lee(ITEMS, new Population(0, 1), cuts);
    var random = new SplittableRandom(3);
    int accurate = 0;
    int consistent = 0;
    int people = 100_000;
    for (int i = 0; i < people; i++) {
      double theta = random.nextGaussian();
      int first = reached(sum(theta, random), cuts);
      accurate += first == reached(SummedScore.expected(ITEMS, theta), cuts) ? 1 : 0;
      consistent += first == reached(sum(theta, random), cuts) ? 1 : 0;
    }
    assertThat(predicted.accuracy()).isCloseTo(accurate / (double) people, within(0.012));
    assertThat(predicted.consistency()).isCloseTo(consistent / (double) people, within(0.006));
  }

  @Test
  void cuts_that_do_not_ascend_are_refused() {
    List<Ability> one = List.of(new Ability(0, 1));
    assertThatThrownBy(() -> Classification.rudner(one, List.of()))
        .hasMessageContaining("at least one cut");
    assertThatThrownBy(() -> Classification.rudner(one, List.of(1.0, 1.0)))
        .hasMessageContaining("ascending");
    assertThatThrownBy(() -> Classification.rudner(List.of(), List.of(1.0)))
        .hasMessageContaining("nobody");
  }

  private static int sum(double theta, SplittableRandom random) {
    int sum = 0;
    for (ItemModel item : ITEMS) {
      double[] log = new double[item.categories()];
      item.logProbabilities(theta, log);
      double left = random.nextDouble();
      int k = 0;
      while (k < log.length - 1 && left > Math.exp(log[k])) {
        left -= Math.exp(log[k]);
        k++;
      }
      sum += k;
    }
    return sum;
  }

  private static int reached(double value, List<Double> cuts) {
    return (int) cuts.stream().filter(cut -> value >= cut).count();
  }
}
