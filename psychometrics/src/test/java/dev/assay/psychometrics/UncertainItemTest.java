// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UncertainItemTest {
  private static final ItemModel TWO = new Dichotomous(1.2, 0.5, 0);
  private static final ItemModel THREE = new Dichotomous(1.4, -0.3, 0.2);
  private static final ItemModel PARTIAL = new PartialCredit(0.9, List.of(-0.8, 0.1, 0.9));
  private static final ItemModel GRADED = new GradedResponse(1.1, List.of(-1.0, 0.2, 1.3));

  private static ItemErrors errors(ItemModel item, double size) {
    List<Double> b = IntStream.range(1, item.categories()).mapToObj(_ -> size).toList();
    return new ItemErrors(size / 2, b, item == THREE ? size / 5 : 0);
  }

  @Test
  void without_errors_it_is_the_estimate() {
    for (ItemModel item : List.of(TWO, THREE, PARTIAL, GRADED)) {
      ItemModel sure = UncertainItem.of(item, errors(item, 0));
      for (double theta = -6; theta <= 6; theta += 0.75) {
        assertThat(sure.expectedShare(theta)).isCloseTo(item.expectedShare(theta), within(1e-12));
        assertThat(sure.information(theta)).isCloseTo(item.information(theta), within(1e-12));
        assertThat(((UncertainItem) sure).slopeVariance(theta)).isCloseTo(0, within(1e-12));
      }
    }
  }

  /** The fixed points against plain draws, which find the average by another way. */
  @Test
  void its_curves_are_averages_over_what_the_parameters_may_be() {
    for (ItemModel item : List.of(TWO, THREE, PARTIAL, GRADED)) {
      UncertainItem unsure = UncertainItem.of(item, errors(item, 0.4));
      var random = new SplittableRandom(8);
      List<ItemModel> draws = IntStream.range(0, 6_000).mapToObj(_ -> unsure.draw(random)).toList();
      for (double theta = -3; theta <= 3; theta += 1) {
        double at = theta;
        double mean = draws.stream().mapToDouble(d -> d.expectedShare(at)).average().orElseThrow();
        assertThat(unsure.expectedShare(theta)).isCloseTo(mean, within(0.004));
      }
    }
  }

  @Test
  void a_difficulty_alone_unsure_flattens_the_curve_as_the_integral_says() {
    UncertainItem unsure = UncertainItem.of(TWO, new ItemErrors(0, List.of(0.8), 0));
    for (double theta = -3; theta <= 3; theta += 0.5) {
      double sum = 0;
      double weights = 0;
      for (double z = -7; z <= 7; z += 0.01) {
        double weight = Math.exp(-z * z / 2);
        weights += weight;
        sum += weight * new Dichotomous(1.2, 0.5 + 0.8 * z, 0).expectedShare(theta);
      }
      assertThat(unsure.expectedShare(theta)).isCloseTo(sum / weights, within(0.002));
    }
    assertThat(unsure.information(0.5)).isLessThan(TWO.information(0.5));
  }

  /** By the delta method on the one parameter that is unsure. */
  @Test
  void the_variance_of_the_slope_is_what_a_small_error_gives() {
    double error = 0.05;
    UncertainItem unsure = UncertainItem.of(TWO, new ItemErrors(0, List.of(error), 0));
    for (double theta = -2; theta <= 2; theta += 0.5) {
      double expected = Math.pow(TWO.information(theta) * error, 2);
      assertThat(unsure.slopeVariance(theta)).isCloseTo(expected, within(0.05 * expected));
    }
  }

  @Test
  void the_more_unsure_the_items_the_wider_the_posterior() {
    double before = 0;
    for (double size : new double[] {0, 0.2, 0.4, 0.8}) {
      List<Response> responses =
          IntStream.range(0, 20)
              .mapToObj(i -> new Dichotomous(1.3, -1 + 0.1 * i, 0))
              .map(item -> new Response(UncertainItem.of(item, errors(item, size)), 1))
              .toList();
      double width = new Scoring(new Population(0, 1)).posterior(responses).standardDeviation();
      assertThat(width).isGreaterThan(before);
      before = width;
    }
  }

  @Test
  void thresholds_rise_in_every_draw() {
    UncertainItem unsure =
        UncertainItem.of(
            new GradedResponse(1, List.of(0.0, 0.05)), new ItemErrors(0.3, List.of(0.5, 0.5), 0));
    var random = new SplittableRandom(3);
    for (int i = 0; i < 500; i++) {
      assertThat(unsure.draw(random).categories()).isEqualTo(3);
    }
  }

  @Test
  void errors_that_do_not_fit_the_item_are_refused() {
    ItemErrors two = new ItemErrors(0.1, List.of(0.1, 0.1), 0);
    assertThatThrownBy(() -> UncertainItem.of(TWO, two)).hasMessageContaining("one error of b");
    assertThatThrownBy(() -> UncertainItem.of(PARTIAL, two)).hasMessageContaining("2 errors for 3");
    UncertainItem once = UncertainItem.of(TWO, errors(TWO, 0.1));
    assertThatThrownBy(() -> UncertainItem.of(once, errors(TWO, 0.1)))
        .hasMessageContaining("uncertain already");
    assertThatThrownBy(() -> new ItemErrors(-0.1, List.of(), 0)).hasMessageContaining("0 or more");
  }
}
