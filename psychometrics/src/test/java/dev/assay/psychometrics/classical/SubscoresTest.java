// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.classical.SubscoreValue.Known;
import dev.assay.psychometrics.classical.SubscoreValue.Unknown;
import dev.assay.psychometrics.simulation.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscoresTest {
  private static final int PERSONS = 3000;

  /** Two parts of ten equal items, whose abilities correlate so much, and what is true of them. */
  private record Made(ResponseMatrix responses, double[] trueSums, List<List<Integer>> parts) {

    static Made of(double correlation, int persons) {
      var random = new SplittableRandom(17);
      ItemModel item = new Dichotomous(1.4, 0, 0);
      byte[][] columns = new byte[20][persons];
      double[] trueSums = new double[persons];
      for (int i = 0; i < persons; i++) {
        double shared = random.nextGaussian() * Math.sqrt(correlation);
        for (int part = 0; part < 2; part++) {
          double theta = shared + random.nextGaussian() * Math.sqrt(1 - correlation);
          for (int j = 0; j < 10; j++) {
            columns[part * 10 + j][i] = (byte) Answers.category(item, theta, random);
          }
          if (part == 0) {
            trueSums[i] = 10 * item.expectedShare(theta);
          }
        }
      }
      return new Made(
          ResponseMatrix.ofColumns(columns), trueSums, List.of(range(0, 10), range(10, 20)));
    }
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @Test
  void one_ability_behind_all_parts_leaves_subscores_without_value() {
    Made made = Made.of(1, PERSONS);
    for (SubscoreValue value : Subscores.of(made.responses, made.parts).values()) {
      assertThat(value)
          .isInstanceOfSatisfying(
              Known.class,
              known -> {
                assertThat(known.total()).isGreaterThan(known.own());
                assertThat(known.reported()).isFalse();
              });
    }
    assertThat(Subscores.of(made.responses, made.parts).score(0, 0)).isEmpty();
  }

  @Test
  void parts_that_measure_different_things_are_reported() {
    Made made = Made.of(0.3, PERSONS);
    for (SubscoreValue value : Subscores.of(made.responses, made.parts).values()) {
      assertThat(value)
          .isInstanceOfSatisfying(
              Known.class,
              known -> {
                assertThat(known.own()).isGreaterThan(known.total());
                assertThat(known.augmented()).isGreaterThanOrEqualTo(known.own());
                assertThat(known.reported()).isTrue();
              });
    }
  }

  /** The true sums are known here: the shares can be looked up instead of derived. */
  @Test
  void the_shares_and_errors_are_those_that_the_true_sums_show() {
    Made made = Made.of(0.5, PERSONS);
    var subscores = Subscores.of(made.responses, made.parts);
    var known = (Known) subscores.values().getFirst();
    double[] own = new double[PERSONS];
    double[] total = new double[PERSONS];
    double squares = 0;
    for (int i = 0; i < PERSONS; i++) {
      for (int j = 0; j < 20; j++) {
        total[i] += made.responses.at(i, j);
        own[i] += j < 10 ? made.responses.at(i, j) : 0;
      }
      Subscore score = subscores.score(i, 0).orElseThrow();
      squares += Math.pow((score.points() - made.trueSums[i]) / score.standardError(), 2);
    }
    assertThat(known.own()).isCloseTo(squaredCorrelation(own, made.trueSums), within(0.03));
    assertThat(known.total()).isCloseTo(squaredCorrelation(total, made.trueSums), within(0.03));
    assertThat(squares / PERSONS).isCloseTo(1, within(0.08));
  }

  private static double squaredCorrelation(double[] one, double[] other) {
    double both = Sums.covariance(one, other);
    return both * both / (Sums.covariance(one, one) * Sums.covariance(other, other));
  }

  @Test
  void the_order_of_the_items_makes_no_difference() {
    Made made = Made.of(0.5, 400);
    List<Integer> turned = new ArrayList<>(range(0, 10)).reversed();
    assertThat(Subscores.of(made.responses, List.of(turned)).values())
        .isEqualTo(Subscores.of(made.responses, List.of(range(0, 10))).values());
  }

  @Test
  void what_cannot_be_judged_says_why() {
    Made few = Made.of(0.5, 60);
    assertThat(Subscores.of(few.responses, few.parts).values())
        .containsOnly(Unknown.TOO_FEW_PERSONS);
    Made many = Made.of(0.5, 200);
    assertThat(Subscores.of(many.responses, List.of(List.of(0, 1))).values())
        .containsOnly(Unknown.TOO_FEW_ITEMS);
    ResponseMatrix same = ResponseMatrix.ofColumns(new byte[6][200]);
    assertThat(Subscores.of(same, List.of(range(0, 3))).values())
        .containsOnly(Unknown.NO_RELIABILITY);
  }
}
