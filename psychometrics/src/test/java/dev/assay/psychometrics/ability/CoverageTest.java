// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import dev.assay.psychometrics.calibration.ItemPrior;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Intervals of 95 in 100, held against abilities that are known because they are simulated. */
class CoverageTest {
  private static final int ROUNDS = 15;
  private static final int FEW = 100;
  private static final int NEW_PEOPLE = 400;

  private final SplittableRandom random = new SplittableRandom(20260417);

  @Test
  void known_items_give_intervals_that_hold_the_truth_95_times_in_100() {
    List<ItemModel> items = items(40);
    double[] people = people(4000);
    for (Method method : Method.values()) {
      ResponseMatrix responses = answers(items, people);
      assertThat(coverage(items, method, responses, people)).as("%s", method).isBetween(0.94, 0.96);
    }
  }

  @Test
  void items_calibrated_on_few_people_give_such_intervals_too() {
    Map<Method, Double> coverage = new EnumMap<>(Method.class);
    for (int round = 0; round < ROUNDS; round++) {
      List<ItemModel> items = items(30);
      List<ItemModel> uncertain = calibrated(answers(items, people(FEW)));
      double[] people = people(NEW_PEOPLE);
      ResponseMatrix responses = answers(items, people);
      for (Method method : Method.values()) {
        coverage.merge(
            method, coverage(uncertain, method, responses, people) / ROUNDS, Double::sum);
      }
    }
    assertThat(coverage.values()).allSatisfy(share -> assertThat(share).isBetween(0.94, 0.96));
  }

  /** As when nobody has answered yet, and an author's estimate is all there is. */
  @Test
  void items_that_are_hardly_known_promise_too_much_when_taken_for_true() {
    double carrying = 0;
    double takenForTrue = 0;
    int rounds = 150;
    for (int round = 0; round < rounds; round++) {
      List<ItemModel> estimates = items(12);
      List<UncertainItem> uncertain =
          estimates.stream()
              .map(item -> UncertainItem.of(item, new ItemErrors(0.4, List.of(0.8), 0)))
              .toList();
      List<ItemModel> truth = uncertain.stream().map(item -> item.draw(random)).toList();
      double[] people = people(40);
      ResponseMatrix responses = answers(truth, people);
      carrying += coverage(uncertain, Method.EAP, responses, people) / rounds;
      takenForTrue += coverage(estimates, Method.EAP, responses, people) / rounds;
    }
    assertThat(carrying).isBetween(0.94, 0.96);
    assertThat(takenForTrue).isLessThan(carrying - 0.004);
  }

  private List<ItemModel> items(int count) {
    List<ItemModel> items = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      double a = Math.exp(random.nextGaussian(0.2, 0.25));
      items.add(new Dichotomous(a, random.nextDouble(-2, 2), 0));
    }
    return items;
  }

  private double[] people(int count) {
    double[] people = new double[count];
    Arrays.setAll(people, _ -> random.nextGaussian());
    return people;
  }

  private ResponseMatrix answers(List<ItemModel> items, double[] people) {
    byte[][] columns = new byte[items.size()][people.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < people.length; i++) {
        double right = items.get(j).expectedShare(people[i]);
        columns[j][i] = (byte) (random.nextDouble() < right ? 1 : 0);
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }

  private static List<ItemModel> calibrated(ResponseMatrix responses) {
    return Calibration.of(responses, Collections.nCopies(responses.items(), Model.TWO_PARAMETER))
        .withPrior(ItemPrior.standard())
        .estimate()
        .items()
        .stream()
        .map(Estimated.class::cast)
        .<ItemModel>map(item ->
            UncertainItem.of(
                new Dichotomous(item.a(), item.b().getFirst(), 0), item.errors().orElseThrow()))
        .toList();
  }

  private static double coverage(
      List<? extends ItemModel> items, Method method, ResponseMatrix responses, double[] people) {
    List<PersonScore> scores =
        new FormScoring(items, new Population(0, 1)).score(responses, method);
    int inside = 0;
    for (int i = 0; i < people.length; i++) {
      double truth = people[i];
      inside += scores.get(i).ability().filter(known -> holds(known, truth)).isPresent() ? 1 : 0;
    }
    return (double) inside / people.length;
  }

  private static boolean holds(Ability known, double truth) {
    return Math.abs(known.theta() - truth) < 1.96 * known.standardError();
  }
}
