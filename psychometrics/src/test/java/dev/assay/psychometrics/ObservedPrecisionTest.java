// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservedPrecisionTest {

  @Test
  void reliability_is_the_variance_of_estimates_by_that_and_the_mean_squared_error() {
    ObservedPrecision known =
        ObservedPrecision.of(List.of(new Ability(-1, 0.6), new Ability(0, 0), new Ability(1, 0.6)));

    assertThat(known.mean()).isZero();
    assertThat(known.spread()).isEqualTo(1);
    assertThat(known.error()).isCloseTo(Math.sqrt(0.24), within(1e-12));
    assertThat(known.reliability()).hasValueCloseTo(1 / 1.24, within(1e-12));
  }

  @Test
  void it_is_the_squared_correlation_with_the_truth() {
    var random = new Random(7);
    double error = 0.5;
    int people = 20_000;
    double[] truth = DoubleStream.generate(random::nextGaussian).limit(people).toArray();
    double shrink = 1 / (1 + error * error);
    List<Ability> estimates =
        IntStream.range(0, people)
            .mapToObj(i ->
                new Ability(
                    shrink * (truth[i] + error * random.nextGaussian()), Math.sqrt(1 - shrink)))
            .toList();

    assertThat(ObservedPrecision.of(estimates).reliability())
        .hasValueCloseTo(squaredCorrelation(truth, estimates), within(0.02));
  }

  @Test
  void one_person_has_no_reliability_and_nobody_no_precision() {
    assertThat(ObservedPrecision.of(List.of(new Ability(1, 0.5))).reliability()).isEmpty();
    assertThatThrownBy(() -> ObservedPrecision.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double squaredCorrelation(double[] truth, List<Ability> estimates) {
    double[] sums = new double[5];
    for (int i = 0; i < truth.length; i++) {
      double x = truth[i];
      double y = estimates.get(i).theta();
      sums[0] += x;
      sums[1] += y;
      sums[2] += x * x;
      sums[3] += y * y;
      sums[4] += x * y;
    }
    double n = truth.length;
    double covariance = sums[4] - sums[0] * sums[1] / n;
    return covariance
        * covariance
        / ((sums[2] - sums[0] * sums[0] / n) * (sums[3] - sums[1] * sums[1] / n));
  }
}
