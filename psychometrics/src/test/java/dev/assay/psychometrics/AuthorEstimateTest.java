// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AuthorEstimateTest {

  @Property(tries = 200)
  void the_population_scores_what_the_author_said(
      @ForAll @DoubleRange(min = 0.3, max = 0.97) double share,
      @ForAll @DoubleRange(min = -1, max = 1) double mean,
      @ForAll @IntRange(min = 2, max = 6) int categories,
      @ForAll @DoubleRange(min = 0.4, max = 2) double a) {
    ItemModel model =
        new AuthorEstimate(share, new Population(mean, 1), categories, 0.25, a).model();

    double expected = 0; // a plain sum, finer and wider than the one under test
    double total = 0;
    for (double theta = -10; theta <= 10; theta += 0.01) {
      double density = Math.exp(-(theta - mean) * (theta - mean) / 2);
      expected += density * model.expectedShare(theta);
      total += density;
    }
    assertThat(expected / total).isCloseTo(share, within(1e-4));
  }

  @Test
  void half_of_the_population_is_the_middle_of_it() {
    for (double mean : new double[] {-1, 0, 1}) {
      Dichotomous model =
          (Dichotomous) new AuthorEstimate(0.5, new Population(mean, 1), 2, 0, 1).model();
      assertThat(model.b()).isCloseTo(mean, within(1e-4));
    }
  }

  @Test
  void what_an_author_cannot_mean_is_taken_as_nearly() {
    Population mid = new Population(0, 1);
    for (double share : new double[] {0, 0.1, 0.25, 1}) {
      Dichotomous model = (Dichotomous) new AuthorEstimate(share, mid, 2, 0.25, 1).model();
      assertThat(model.b()).isBetween(-8.0, 8.0);
    }
  }

  @Test
  void steps_lie_around_the_location() {
    PartialCredit model =
        (PartialCredit) new AuthorEstimate(0.5, new Population(0, 1), 3, 0.25, 1).model();
    assertThat(model.steps().get(0)).isCloseTo(-0.4, within(1e-6));
    assertThat(model.steps().get(1)).isCloseTo(0.4, within(1e-6));
  }
}
