// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlphaIntervalTest {
  private static final int PERSONS = 40;
  private static final int ITEMS = 8;
  private static final int TIMES = 3000;

  /** Items of one true score and equal errors: alpha is 8 / (8 + error variance), here 8 / 10. */
  @Test
  void the_interval_covers_the_truth_as_often_as_it_says() {
    var random = new Random(1965);
    int covered = 0;
    for (int time = 0; time < TIMES; time++) {
      AlphaInterval found = AlphaInterval.of(alpha(random, Math.sqrt(2)), PERSONS, ITEMS, 0.95);
      covered += found.low() <= 0.8 && 0.8 <= found.high() ? 1 : 0;
    }
    double share = (double) covered / TIMES;
    assertThat(share).isCloseTo(0.95, within(6 * Math.sqrt(0.95 * 0.05 / TIMES)));
  }

  private static double alpha(Random random, double error) {
    double[][] columns = new double[ITEMS][PERSONS];
    for (int i = 0; i < PERSONS; i++) {
      double truth = random.nextGaussian();
      for (double[] column : columns) {
        column[i] = truth + error * random.nextGaussian();
      }
    }
    return new Sums(columns, PERSONS).reliability(columns).orElseThrow().alpha();
  }

  @Test
  void more_people_make_it_narrower_and_the_estimate_lies_within() {
    AlphaInterval few = AlphaInterval.of(0.7, 30, 10, 0.95);
    AlphaInterval many = AlphaInterval.of(0.7, 3000, 10, 0.95);
    assertThat(few.low()).isLessThan(many.low());
    assertThat(many.low()).isLessThan(0.7);
    assertThat(many.high()).isBetween(0.7, few.high());
    assertThat(few.high()).isLessThan(1);
  }

  @Test
  void one_person_or_one_item_has_none() {
    assertThatThrownBy(() -> AlphaInterval.of(0.7, 1, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AlphaInterval.of(0.7, 30, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
