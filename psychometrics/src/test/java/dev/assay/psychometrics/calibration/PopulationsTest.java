// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.calibration.ItemEstimate.Anchored;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups of persons that differ, and items that are known from before. */
class PopulationsTest {
  private static final int ITEMS = 16;

  private final SimulatedResponses bank =
      SimulatedResponses.of(new PartialCreditCurve(2), 10, ITEMS, 1, 31);

  private static double[] abilities(int persons, double mean, double spread, long seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, persons)
        .mapToDouble(_ -> random.nextGaussian(mean, spread))
        .toArray();
  }

  private static double[] joined(double[] one, double[] other) {
    return java.util.stream.DoubleStream.concat(
            java.util.Arrays.stream(one), java.util.Arrays.stream(other))
        .toArray();
  }

  private static Calibration calibration(ResponseMatrix responses) {
    return Calibration.of(responses, Collections.nCopies(responses.items(), Model.TWO_PARAMETER));
  }

  private Map<Integer, ItemModel> known(int... items) {
    Map<Integer, ItemModel> known = new HashMap<>();
    for (int item : items) {
      double[] own = bank.truth().get(item);
      known.put(item, new Dichotomous(own[0], -own[1] / own[0], 0));
    }
    return known;
  }

  /** The mean square of errors in units of their standard errors; near 1 when both are right. */
  private double misfit(CalibrationResult result, int from) {
    double squares = 0;
    int count = 0;
    for (int j = from; j < ITEMS; j++) {
      var item = (Estimated) result.items().get(j);
      double[] own = bank.truth().get(j);
      var errors = item.errors().orElseThrow();
      squares += Math.pow((item.a() - own[0]) / errors.a(), 2);
      squares += Math.pow((item.b().getFirst() + own[1] / own[0]) / errors.b().getFirst(), 2);
      count += 2;
    }
    return squares / count;
  }

  @Test
  void a_second_group_is_found_where_it_is_and_items_are_not_bent_by_it() {
    double[] all = joined(abilities(3000, 0, 1, 1), abilities(3000, 0.8, 1.4, 2));
    int[] groups = IntStream.range(0, 6000).map(i -> i < 3000 ? 0 : 1).toArray();
    CalibrationResult result =
        calibration(bank.by(all, 0.8, 3).responses()).withGroups(groups).estimate();
    assertThat(result.converged()).isTrue();
    assertThat(result.populations().getFirst()).isInstanceOf(PopulationEstimate.Reference.class);
    var second = (PopulationEstimate.Estimated) result.populations().get(1);
    var errors = second.errors().orElseThrow();
    assertThat(errors.mean()).isBetween(0.02, 0.08);
    assertThat(second.population().mean()).isCloseTo(0.8, within(3 * errors.mean()));
    assertThat(second.population().standardDeviation())
        .isCloseTo(1.4, within(3 * errors.standardDeviation()));
    assertThat(second.atLimit()).isFalse();
    assertThat(misfit(result, 0)).isBetween(0.4, 1.9);
  }

  @Test
  void the_order_of_persons_makes_no_difference_to_groups() {
    double[] all = joined(abilities(600, 0, 1, 4), abilities(600, -0.5, 0.8, 5));
    ResponseMatrix straight = bank.by(all, 0.7, 6).responses();
    byte[][] turned = new byte[ITEMS][1200];
    int[] groups = new int[1200];
    int[] turnedGroups = new int[1200];
    for (int i = 0; i < 1200; i++) {
      groups[i] = i < 600 ? 0 : 1;
      turnedGroups[1199 - i] = groups[i];
      for (int j = 0; j < ITEMS; j++) {
        turned[j][1199 - i] = straight.at(i, j);
      }
    }
    CalibrationResult one = calibration(straight).withGroups(groups).estimate();
    CalibrationResult other =
        calibration(ResponseMatrix.ofColumns(turned)).withGroups(turnedGroups).estimate();
    assertThat(other.logLikelihood()).isCloseTo(one.logLikelihood(), within(1e-6));
    assertThat(other.populations().get(1).population().mean())
        .isCloseTo(one.populations().get(1).population().mean(), within(1e-4));
  }

  @Test
  void new_items_come_onto_the_scale_of_the_anchors() {
    ResponseMatrix responses = bank.by(abilities(4000, 1, 0.7, 7), 1, 12).responses();
    CalibrationResult result =
        calibration(responses).withAnchors(known(0, 1, 2, 3, 4, 5, 6, 7)).estimate();
    assertThat(result.converged()).isTrue();
    assertThat(result.items().subList(0, 8)).allMatch(item -> item instanceof Anchored);
    var population = (PopulationEstimate.Estimated) result.populations().getFirst();
    var errors = population.errors().orElseThrow();
    assertThat(population.population().mean()).isCloseTo(1, within(3 * errors.mean()));
    assertThat(population.population().standardDeviation())
        .isCloseTo(0.7, within(3 * errors.standardDeviation()));
    assertThat(misfit(result, 8)).isBetween(0.3, 2.0);
  }

  @Test
  void with_anchors_only_abilities_are_estimated() {
    ResponseMatrix responses = bank.by(abilities(300, 0, 1, 9), 1, 10).responses();
    CalibrationResult result =
        calibration(responses).withAnchors(known(IntStream.range(0, ITEMS).toArray())).estimate();
    assertThat(result.converged()).isTrue();
    assertThat(result.abilities()).hasSize(300);
    assertThat(result.populations().getFirst().population().mean()).isCloseTo(0, within(0.2));
  }

  @Test
  void a_population_of_one_person_stops_at_a_limit_and_says_so() {
    ResponseMatrix responses = bank.by(new double[] {0.3}, 1, 11).responses();
    CalibrationResult result =
        calibration(responses).withAnchors(known(IntStream.range(0, ITEMS).toArray())).estimate();
    var population = (PopulationEstimate.Estimated) result.populations().getFirst();
    assertThat(population.atLimit()).isTrue();
    assertThat(population.population().mean()).isFinite();
    assertThat(result.abilities().getFirst().standardError()).isPositive();
  }

  @Test
  void a_group_without_a_common_item_is_refused() {
    byte missing = ResponseMatrix.MISSING;
    byte[][] columns = {
      {0, 1, 1, missing, missing}, {1, 0, 1, missing, missing}, {missing, missing, missing, 1, 0}
    };
    assertThatThrownBy(() ->
            calibration(ResponseMatrix.ofColumns(columns))
                .withGroups(new int[] {0, 0, 0, 1, 1})
                .estimate())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("group 1 has no item in common");
  }

  @Test
  void a_group_that_answered_nothing_is_named() {
    byte missing = ResponseMatrix.MISSING;
    byte[][] columns = {{0, 1, 1, 0, missing}, {1, 0, 1, 0, missing}};
    CalibrationResult result =
        calibration(ResponseMatrix.ofColumns(columns))
            .withGroups(new int[] {0, 0, 0, 0, 1})
            .withPrior(ItemPrior.standard())
            .estimate();
    assertThat(result.populations().get(1)).isInstanceOf(PopulationEstimate.Unknown.class);
    assertThat(result.abilities().get(4).theta()).isCloseTo(0, within(1e-9));
  }

  @Test
  void a_response_above_an_anchor_is_refused() {
    byte[][] columns = {{0, 1, 2}};
    var calibration =
        Calibration.of(
            ResponseMatrix.ofColumns(columns), List.of(Model.GENERALIZED_PARTIAL_CREDIT));
    assertThatThrownBy(() -> calibration.withAnchors(Map.of(0, new Dichotomous(1, 0, 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
