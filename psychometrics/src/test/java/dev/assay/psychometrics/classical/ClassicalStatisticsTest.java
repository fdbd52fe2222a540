// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClassicalStatisticsTest {

  private static ResponseMatrix rows(int[]... rows) {
    byte[][] columns = new byte[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = (byte) rows[i][j];
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }

  /** Worked by hand: sums 3, 2, 1, 0; variances of items 1/4, 1/3, 1/4 and of sums 5/3. */
  @Test
  void a_small_table_gives_what_a_pencil_gives() {
    var all =
        ClassicalStatistics.of(rows(new int[][] {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}, {0, 0, 0}}));
    Reliability reliability = all.reliability().orElseThrow();
    assertThat(reliability.mean()).isCloseTo(1.5, within(1e-12));
    assertThat(reliability.standardDeviation()).isCloseTo(Math.sqrt(5 / 3.0), within(1e-12));
    assertThat(reliability.alpha()).isCloseTo(0.75, within(1e-12));
    assertThat(reliability.standardError()).isCloseTo(Math.sqrt(5 / 12.0), within(1e-12));
    assertThat(all.items())
        .extracting(item -> item.difficulty().orElseThrow())
        .containsExactly(0.75, 0.5, 0.25);
    // item 2 with the sum of the others: covariance 1/3, variances 1/3 and 2/3
    assertThat(all.items().get(1).restCorrelation().orElseThrow())
        .isCloseTo(Math.sqrt(0.5), within(1e-12));
    // items 1 and 3 alone: covariance 1/12, variances 1/4
    assertThat(all.items().get(1).alphaWithout().orElseThrow()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void omega_of_one_exact_factor_is_the_factors_share() {
    double[] loadings = {0.9, 0.5, 0.7, 0.3};
    double[] left = {0.4, 0.6, 0.2, 1.1};
    double[][] covariances = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        covariances[i][j] = loadings[i] * loadings[j] + (i == j ? left[i] : 0);
      }
    }
    OneFactor factor = OneFactor.of(covariances).orElseThrow();
    assertThat(factor.loadings()).containsExactly(loadings, within(1e-7));
    assertThat(factor.omega().orElseThrow()).isCloseTo(2.4 * 2.4 / (2.4 * 2.4 + 2.3), within(1e-7));
  }

  /** Equal loadings: alpha and omega are the same number (McDonald 1999). */
  @Test
  void omega_is_alpha_when_items_share_one_loading() {
    double[][] covariances = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        covariances[i][j] = i == j ? 1 + 0.1 * i : 0.4;
      }
    }
    double within = 1 + 1.1 + 1.2 + 1.3 + 1.4;
    double alpha = 5 / 4.0 * (1 - within / (within + 20 * 0.4));
    assertThat(OneFactor.of(covariances).orElseThrow().omega().orElseThrow())
        .isCloseTo(alpha, within(1e-7));
  }

  @Test
  void an_item_whose_variance_is_used_up_leaves_omega_unsaid() {
    double[][] covariances = {{1, 0.9, 0.9}, {0.9, 1, 0.2}, {0.9, 0.2, 1}};
    assertThat(OneFactor.of(covariances)).isEmpty();
    assertThat(OneFactor.of(new double[][] {{1, 0.5}, {0.5, 1}})).isEmpty();
  }

  @Property(tries = 60)
  void the_order_of_persons_and_items_does_not_matter(@ForAll Random random) {
    int[][] table = new int[20][5];
    for (int[] row : table) {
      for (int j = 0; j < 5; j++) {
        row[j] = random.nextInt(4) - (random.nextInt(6) == 0 ? 1 : 0);
        row[j] = Math.max(-1, row[j]);
      }
    }
    var straight = ClassicalStatistics.of(rows(table));
    List<Integer> persons = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      persons.add(i);
    }
    Collections.shuffle(persons, random);
    int[][] turned = new int[20][5];
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 5; j++) {
        turned[i][4 - j] = table[persons.get(i)][j];
      }
    }
    var other = ClassicalStatistics.of(rows(turned));
    assertThat(other.complete()).isEqualTo(straight.complete());
    for (int j = 0; j < 5; j++) {
      assertThat(other.items().get(4 - j).restCorrelation().orElse(2))
          .isCloseTo(straight.items().get(j).restCorrelation().orElse(2), within(1e-9));
    }
    assertThat(other.reliability().map(Reliability::alpha).orElse(9.0))
        .isCloseTo(straight.reliability().map(Reliability::alpha).orElse(9.0), within(1e-9));
  }

  @Test
  void what_cannot_be_said_is_left_out() {
    var nobody = ClassicalStatistics.of(ResponseMatrix.ofColumns(new byte[2][0]));
    assertThat(nobody.reliability()).isEmpty();
    assertThat(nobody.items().getFirst().difficulty()).isEmpty();
    var same = ClassicalStatistics.of(rows(new int[][] {{1, 0}, {1, 0}, {1, 0}}));
    assertThat(same.reliability()).isEmpty();
    assertThat(same.items().getFirst().restCorrelation()).isEmpty();
    assertThat(same.items().getFirst().difficulty()).hasValue(1);
    var gaps = ClassicalStatistics.of(rows(new int[][] {{1, -1}, {-1, 0}, {0, 1}}));
    assertThat(gaps.complete()).isEqualTo(1);
    assertThat(gaps.reliability()).isEmpty();
    assertThat(gaps.items().getFirst().answered()).isEqualTo(2);
  }

  @Test
  void a_distractor_table_tells_the_key_from_the_rest() {
    ResponseMatrix responses =
        rows(new int[][] {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}, {1, 1, 1}, {1, 1, 1}, {1, 1, 0}});
    List<OptionStatistics> options =
        OptionStatistics.of(List.of("B", "A", "C", "A", "A", ""), responses, 0, 2);
    assertThat(options).extracting(OptionStatistics::option).containsExactly("A", "B", "C");
    OptionStatistics key = options.getFirst();
    assertThat(key.chosen()).isEqualTo(3);
    assertThat(key.share()).isCloseTo(0.6, within(1e-12));
    assertThat(key.meanRest()).isCloseTo(2.5 / 3, within(1e-12));
    assertThat(key.correlation().orElseThrow()).isPositive();
    assertThat(options.get(1).correlation().orElseThrow()).isNegative();
    // rest shares 0, 0.5, 0, 1, 1: the first three are the lower group
    assertThat(key.trace()).containsExactly(1 / 3.0, 1.0);
    assertThat(options.get(1).trace()).containsExactly(1 / 3.0, 0.0);
  }
}
