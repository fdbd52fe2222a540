// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.Item;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.Measured;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.SaysNothing;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DifferentialFunctioningTest {
  private static final int ITEMS = 16;

  /** Admissions to Berkeley in 1973 by department: men admitted or not, women admitted or not. */
  private static final int[][] BERKELEY = {
    {512, 313, 89, 19}, {353, 207, 17, 8}, {120, 205, 202, 391},
    {138, 279, 131, 244}, {53, 138, 94, 299}, {22, 351, 24, 317}
  };

  @Test
  void berkeleys_admissions_have_the_odds_ratio_that_r_prints() {
    int[][][] counts = new int[6][][];
    for (int s = 0; s < 6; s++) {
      int[] row = BERKELEY[s];
      counts[s] = new int[][] {{row[1], row[0]}, {row[3], row[2]}};
    }
    MantelHaenszel found = MantelHaenszel.of(new MatchedCounts(counts, 2)).orElseThrow();
    // mantelhaen.test(UCBAdmissions): 0.9046968, 0.7719074 to 1.0603298, X-squared 1.4269.
    assertThat(Math.exp(found.effect() / -2.35)).isCloseTo(0.9046968, within(1e-7));
    double error = found.standardError() / 2.35;
    assertThat(0.9046968 * Math.exp(1.959964 * error)).isCloseTo(1.0603298, within(1e-6));
    assertThat(found.chiSquare()).isCloseTo(1.4269, within(5e-5));
    assertThat(found.p()).isCloseTo(0.2323, within(5e-5));
    assertThat(found.magnitude(found.p())).isEqualTo(Magnitude.A);
  }

  @Test
  void a_regression_on_one_group_is_the_logarithm_of_the_odds() {
    List<OrdinalRegression.Cell> cells =
        List.of(
            new OrdinalRegression.Cell(new double[] {0}, new int[] {30, 10}),
            new OrdinalRegression.Cell(new double[] {1}, new int[] {15, 45}));
    double saturated =
        30 * Math.log(0.75) + 10 * Math.log(0.25) + 15 * Math.log(0.25) + 45 * Math.log(0.75);
    assertThat(new OrdinalRegression(cells, 1).logLikelihood()).isCloseTo(saturated, within(1e-8));
    double nothing = 45 * Math.log(0.45) + 55 * Math.log(0.55);
    assertThat(new OrdinalRegression(cells, 0).logLikelihood()).isCloseTo(nothing, within(1e-8));
  }

  @Test
  void a_cumulative_regression_finds_the_top_of_its_likelihood() {
    List<OrdinalRegression.Cell> cells =
        List.of(
            new OrdinalRegression.Cell(new double[] {-1}, new int[] {20, 12, 0, 5}),
            new OrdinalRegression.Cell(new double[] {0.5}, new int[] {9, 14, 0, 16}),
            new OrdinalRegression.Cell(new double[] {2}, new int[] {2, 10, 0, 31}));
    double best = Double.NEGATIVE_INFINITY;
    for (double upper = -3; upper <= 3; upper += 0.02) { // a grid over both cuts and the slope
      for (double gap = 0.02; gap <= 3; gap += 0.02) {
        for (double slope = 0; slope <= 2; slope += 0.04) {
          best = Math.max(best, likelihood(cells, upper + gap, upper, slope));
        }
      }
    }
    double found = new OrdinalRegression(cells, 1).logLikelihood();
    assertThat(found).isBetween(best, best + 0.02);
  }

  private static double likelihood(
      List<OrdinalRegression.Cell> cells, double lower, double upper, double slope) {
    double sum = 0;
    for (OrdinalRegression.Cell cell : cells) {
      double one = 1 / (1 + Math.exp(-lower - slope * cell.x()[0]));
      double two = 1 / (1 + Math.exp(-upper - slope * cell.x()[0]));
      sum += cell.counts()[0] * Math.log(1 - one) + cell.counts()[1] * Math.log(one - two);
      sum += cell.counts()[3] * Math.log(two);
    }
    return sum;
  }

  @Test
  void p_values_are_adjusted_for_their_number() {
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.01, 0.02, 0.03, 0.04, 0.05}))
        .containsExactly(new double[] {0.05, 0.05, 0.05, 0.05, 0.05}, within(1e-12));
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.9, 0.001, 0.04}))
        .containsExactly(new double[] {0.9, 0.003, 0.06}, within(1e-12));
    assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
  }

  @Test
  void items_that_are_harder_for_one_group_are_found_and_the_others_left_alone() {
    boolean[] focal = groups(2_000);
    DifferentialFunctioning found = DifferentialFunctioning.of(answers(focal, 0.9, 0.8, 5), focal);
    Measured first = (Measured) found.items().get(0);
    assertThat(first.mantel().effect()).isNegative(); // harder for the focal group
    assertThat(first.magnitude()).isEqualTo(Magnitude.C);
    assertThat(first.logistic().uniform()).isLessThan(1e-6);
    Measured steps = (Measured) found.items().get(ITEMS - 1);
    assertThat(steps.magnitude()).isEqualTo(Magnitude.C);
    assertThat(steps.mantel().effect()).isNegative();
    for (int j = 1; j < ITEMS - 1; j++) {
      assertThat(((Measured) found.items().get(j)).magnitude()).isEqualTo(Magnitude.A);
    }
    assertThat(found.rounds()).isGreaterThan(1);
  }

  @Test
  void a_difference_in_ability_alone_is_no_flag() {
    boolean[] focal = groups(2_000);
    DifferentialFunctioning found = DifferentialFunctioning.of(answers(focal, 0, 0, 6), focal);
    assertThat(found.items())
        .allMatch(item -> ((Measured) item).magnitude() == Magnitude.A)
        .allMatch(item -> ((Measured) item).logisticMagnitude() == Magnitude.A);
  }

  @Test
  void what_crosses_is_seen_by_the_product_of_score_and_group() {
    var random = new SplittableRandom(9);
    boolean[] focal = groups(2_000);
    byte[][] columns = new byte[12][2_000];
    for (int i = 0; i < 2_000; i++) {
      double theta = random.nextGaussian();
      for (int j = 0; j < 12; j++) {
        double slope = j == 0 ? (focal[i] ? 0.3 : 2.2) : 1.2;
        columns[j][i] =
            (byte) (random.nextDouble() < sigmoid(slope * (theta - 0.1 * j + 0.5)) ? 1 : 0);
      }
    }
    Measured first =
        (Measured)
            DifferentialFunctioning.of(ResponseMatrix.ofColumns(columns), focal).items().get(0);
    assertThat(first.logistic().nonUniform()).isLessThan(1e-6);
    assertThat(first.logisticMagnitude()).isNotEqualTo(Magnitude.A);
  }

  @Test
  void an_item_that_says_nothing_is_named_and_few_people_are_refused() {
    boolean[] focal = groups(80);
    byte[][] columns = {new byte[80], new byte[80], new byte[80]};
    java.util.Arrays.fill(columns[0], (byte) 1);
    java.util.Arrays.fill(columns[1], ResponseMatrix.MISSING);
    for (int i = 0; i < 80; i++) {
      columns[2][i] = (byte) (i / 2 % 2);
    }
    List<Item> items = DifferentialFunctioning.of(ResponseMatrix.ofColumns(columns), focal).items();
    assertThat(items).allMatch(item -> item instanceof SaysNothing);
    assertThatThrownBy(
            () -> DifferentialFunctioning.of(ResponseMatrix.ofColumns(new byte[1][40]), groups(40)))
        .hasMessageContaining("needs 30 persons in each group; there are 20 and 20");
  }

  @Test
  void groups_that_an_item_separates_give_finite_numbers() {
    boolean[] focal = groups(120);
    byte[][] columns = new byte[4][120];
    for (int i = 0; i < 120; i++) {
      columns[0][i] = (byte) (focal[i] ? 0 : 1);
      for (int j = 1; j < 4; j++) {
        columns[j][i] = (byte) ((i / 2 + j) % 3 == 0 ? 0 : 1);
      }
    }
    for (Item item : DifferentialFunctioning.of(ResponseMatrix.ofColumns(columns), focal).items()) {
      if (item instanceof Measured measured) {
        assertThat(measured.logistic().both()).isBetween(0.0, 1.0);
        assertThat(measured.mantel().effect()).isFinite();
      }
    }
  }

  private static boolean[] groups(int persons) {
    boolean[] focal = new boolean[persons];
    for (int i = 0; i < persons; i++) {
      focal[i] = i % 2 == 1;
    }
    return focal;
  }

  /** The first item and the last, which has three categories, are harder for the focal group. */
  private static ResponseMatrix answers(boolean[] focal, double harder, double last, long seed) {
    var random = new SplittableRandom(seed);
    byte[][] columns = new byte[ITEMS][focal.length];
    for (int i = 0; i < focal.length; i++) {
      double theta = random.nextGaussian() - (focal[i] ? 0.5 : 0);
      for (int j = 0; j < ITEMS - 1; j++) {
        double difficulty = 0.2 * j - 1.4 + (j == 0 && focal[i] ? harder : 0);
        columns[j][i] = (byte) (random.nextDouble() < sigmoid(1.2 * (theta - difficulty)) ? 1 : 0);
      }
      double left = random.nextDouble();
      double shift = focal[i] ? last : 0;
      columns[ITEMS - 1][i] =
          (byte)
              ((left < sigmoid(1.2 * (theta + 0.5 - shift)) ? 1 : 0)
                  + (left < sigmoid(1.2 * (theta - 0.5 - shift)) ? 1 : 0));
    }
    return ResponseMatrix.ofColumns(columns);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
