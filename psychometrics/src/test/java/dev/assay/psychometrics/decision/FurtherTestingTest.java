// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.decision.FurtherTesting.Advice;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class FurtherTestingTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void the_chance_after_more_testing_is_that_of_simulated_testing() {
    Ability person = new Ability(0.3, 0.5);
    double information = 10 * 0.2;
    Advice advice = new FurtherTesting(10, 0.2).advice(List.of(person), 0.1, 1, 0).getFirst();
    var random = new SplittableRandom(5);
    int right = 0;
    int people = 400_000;
    for (int i = 0; i < people; i++) {
      double truth = random.nextGaussian(person.theta(), person.standardError());
      double score = random.nextGaussian(truth, 1 / Math.sqrt(information));
      double estimate = (person.theta() / 0.25 + score * information) / (1 / 0.25 + information);
      right += (estimate > 0.1) == (truth > 0.1) ? 1 : 0;
    }
    assertThat(advice.now()).isCloseTo(NORMAL.cumulativeProbability(0.4), within(1e-12));
    assertThat(advice.after()).isCloseTo(right / (double) people, within(0.003));
  }

  @Test
  void little_testing_gains_little_and_endless_testing_gains_all() {
    List<Ability> atTheBorder = List.of(new Ability(0, 0.4));
    Advice little = new FurtherTesting(1e-9, 1e-3).advice(atTheBorder, 0, 1, 0).getFirst();
    assertThat(little.gain()).isCloseTo(0, within(1e-5));
    Advice endless = new FurtherTesting(999, 999).advice(atTheBorder, 0, 1, 0).getFirst();
    assertThat(endless.after()).isCloseTo(1, within(2e-3));
    // At the border the closed form is 1/2 + atan(error * root of the information) / pi.
    Advice some = new FurtherTesting(10, 0.5).advice(atTheBorder, 0, 1, 0).getFirst();
    assertThat(some.after()).isCloseTo(0.5 + Math.atan(0.4 * Math.sqrt(5)) / Math.PI, within(2e-6));
  }

  @Test
  void those_near_the_border_are_named_first_and_those_far_away_not_at_all() {
    List<Ability> abilities =
        List.of(new Ability(2.5, 0.4), new Ability(0.2, 0.4), new Ability(0, 0.4));
    List<Advice> advice = new FurtherTesting(10, 0.15).advice(abilities, 0.05, 5, 0.01);
    assertThat(advice).extracting(Advice::person).containsExactly(2, 1);
    assertThatThrownBy(() -> new FurtherTesting(0, 1)).hasMessageContaining("above 0");
  }
}
