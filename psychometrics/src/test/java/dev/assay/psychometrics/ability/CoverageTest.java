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
  private static final int ROUNDS = 30;
  private static final int FEW = 100;
  private static final int NEW_PEOPLE = 250;

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

  /** Items calibrated on few people: taken for true they promise too much. */
  @Test
  void items_that_few_people_answered_still_give_such_intervals() {
    Map<Method, Double> carrying = new EnumMap<>(Method.class);
    double takenForTrue = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<ItemModel> items = items(30);
      List<ItemModel> estimates = new ArrayList<>();
      List<ItemModel> uncertain = new ArrayList<>();
      calibrate(answers(items, people(FEW)), estimates, uncertain);
      double[] people = people(NEW_PEOPLE);
      ResponseMatrix responses = answers(items, people);
      takenForTrue += coverage(estimates, Method.EAP, responses, people) / ROUNDS;
      for (Method method : Method.values()) {
        carrying.merge(
            method, coverage(uncertain, method, responses, people) / ROUNDS, Double::sum);
      }
    }
    assertThat(carrying.values()).allSatisfy(share -> assertThat(share).isBetween(0.94, 0.96));
    assertThat(takenForTrue).isLessThan(carrying.get(Method.EAP));
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

  private static void calibrate(
      ResponseMatrix responses, List<ItemModel> estimates, List<ItemModel> uncertain) {
    var result =
        Calibration.of(responses, Collections.nCopies(responses.items(), Model.TWO_PARAMETER))
            .withPrior(ItemPrior.standard())
            .estimate();
    result.items().stream()
        .map(Estimated.class::cast)
        .forEach(item -> {
          ItemModel estimate = new Dichotomous(item.a(), item.b().getFirst(), 0);
          var errors = item.errors().orElseThrow();
          estimates.add(estimate);
          uncertain.add(UncertainItem.of(estimate, new ItemErrors(errors.a(), errors.b(), 0)));
        });
  }

  private static double coverage(
      List<ItemModel> items, Method method, ResponseMatrix responses, double[] people) {
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
