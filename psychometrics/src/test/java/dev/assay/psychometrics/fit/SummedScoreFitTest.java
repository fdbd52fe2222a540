// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.simulation.Answers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SummedScoreFitTest {
  private static final Population MID = new Population(0, 1);

  /** Law School Admission Test, section 7: frequencies of 00000 to 11111 (Bock and Lieberman). */
  private static final int[] SECTION_7 = {
    12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7,
    35, 18, 136, 32, 308
  };

  /** Expected values as the R package mirt (Chalmers 2012) prints them for the 2PL. */
  @Test
  void section_7_fits_as_published() {
    byte[][] columns = new byte[5][1000];
    int person = 0;
    for (int pattern = 0; pattern < 32; pattern++) {
      for (int i = 0; i < SECTION_7[pattern]; i++, person++) {
        for (int j = 0; j < 5; j++) {
          columns[j][person] = (byte) (pattern >> (4 - j) & 1);
        }
      }
    }
    ResponseMatrix responses = ResponseMatrix.ofColumns(columns);
    List<ItemModel> items = new ArrayList<>();
    Calibration.of(responses, Collections.nCopies(5, Model.TWO_PARAMETER))
        .estimate()
        .items()
        .forEach(estimate -> {
          var item = (Estimated) estimate;
          items.add(new Dichotomous(item.a(), item.b().getFirst(), 0));
        });
    List<Optional<SummedScoreFit>> fit = SummedScoreFit.of(items, responses, MID);
    double[] published = {4.749, 14.451, 1.270, 5.238, 0.943};
    for (int j = 0; j < 5; j++) {
      SummedScoreFit item = fit.get(j).orElseThrow();
      assertThat(item.degrees()).isEqualTo(2);
      assertThat(item.statistic()).isCloseTo(published[j], within(0.02));
    }
  }

  /** Every pattern of a small form, one by one, in place of sums of sums. */
  @Test
  void expected_counts_are_those_of_all_patterns_added_up() {
    List<ItemModel> items =
        List.of(
            new Dichotomous(1.2, -0.5, 0.2),
            new PartialCredit(0.8, List.of(-0.4, 0.9)),
            new GradedResponse(1.4, List.of(-1.0, 0.3)),
            new Dichotomous(0.9, 0.6, 0));
    ResponseMatrix responses = simulated(items, 200, new SplittableRandom(5));
    var tables = new SumTables(items, responses, MID);
    int[] persons = new int[7];
    for (int i = 0; i < 200; i++) {
      int sum = 0;
      for (byte category : responses.categoriesOf(i)) {
        sum += category;
      }
      persons[sum]++;
    }
    for (int item = 0; item < 4; item++) {
      double[][] joint = byPattern(items, item);
      double[][] expected = tables.expected(item);
      for (int sum = 0; sum <= 6; sum++) {
        double total = 0;
        for (double each : joint[sum]) {
          total += each;
        }
        for (int k = 0; k < joint[sum].length; k++) {
          assertThat(expected[sum][k])
              .isCloseTo(persons[sum] * joint[sum][k] / total, within(1e-9));
        }
      }
    }
  }

  private static double[][] byPattern(List<ItemModel> items, int item) {
    double[][] joint = new double[7][items.get(item).categories()];
    for (int q = 0; q < 61; q++) {
      double theta = -6 + 0.2 * q;
      for (int pattern = 0; pattern < 36; pattern++) {
        int[] category = {pattern % 2, pattern / 2 % 3, pattern / 6 % 3, pattern / 18};
        double chance = Math.exp(-theta * theta / 2);
        int sum = 0;
        for (int j = 0; j < 4; j++) {
          double[] log = new double[items.get(j).categories()];
          items.get(j).logProbabilities(theta, log);
          chance *= Math.exp(log[category[j]]);
          sum += category[j];
        }
        joint[sum][category[item]] += chance;
      }
    }
    return joint;
  }

  static ResponseMatrix simulated(List<ItemModel> items, int persons, SplittableRandom random) {
    byte[][] columns = new byte[items.size()][persons];
    for (int i = 0; i < persons; i++) {
      double theta = random.nextGaussian();
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = (byte) Answers.category(items.get(j), theta, random);
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }

  static List<ItemModel> mixed(int count, SplittableRandom random) {
    List<ItemModel> items = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      double b = random.nextGaussian();
      double a = random.nextDouble(0.8, 1.6);
      items.add(
          j % 3 == 0
              ? new PartialCredit(a, List.of(b - 0.6, b + 0.6))
              : new Dichotomous(a, b, j % 3 == 1 ? 0.2 : 0));
    }
    return items;
  }

  /** Items known beforehand: cells keep their parameters' degrees, so few are called misfits. */
  @Test
  void items_that_fit_are_seldom_called_misfits_and_one_that_does_not_is() {
    var random = new SplittableRandom(11);
    int called = 0;
    int judged = 0;
    for (int round = 0; round < 10; round++) {
      List<ItemModel> items = mixed(18, random);
      for (Optional<SummedScoreFit> fit :
          SummedScoreFit.of(items, simulated(items, 800, random), MID)) {
        judged++;
        called += fit.orElseThrow().chance() < 0.05 ? 1 : 0;
      }
    }
    assertThat(judged).isEqualTo(180);
    // known items leave the cells more freedom than estimated ones: up to twice the rate
    assertThat(called / 180.0).isBetween(0.02, 0.16);

    List<ItemModel> items = mixed(18, random);
    ResponseMatrix responses = simulated(items, 800, random);
    items.set(1, new Dichotomous(1.2, 2.5, 0));
    assertThat(SummedScoreFit.of(items, responses, MID).get(1).orElseThrow().chance())
        .isLessThan(1e-6);
  }

  @Test
  void too_few_items_or_persons_leave_the_fit_unsaid() {
    List<ItemModel> two = List.of(new Dichotomous(1, 0, 0), new Dichotomous(1, 0.5, 0));
    assertThat(SummedScoreFit.of(two, simulated(two, 100, new SplittableRandom(1)), MID))
        .containsOnly(Optional.empty());
    List<ItemModel> items = mixed(9, new SplittableRandom(2));
    assertThat(SummedScoreFit.of(items, simulated(items, 3, new SplittableRandom(3)), MID))
        .containsOnly(Optional.empty());
    assertThat(SummedScoreFit.of(items, ResponseMatrix.ofColumns(new byte[9][0]), MID))
        .containsOnly(Optional.empty());
  }
}
