// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.agreement.Agreement.Coefficient;
import dev.assay.psychometrics.agreement.WeightedKappa.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final WeightedKappa LINEAR = new WeightedKappa(Weights.LINEAR);
  private static final WeightedKappa QUADRATIC = new WeightedKappa(Weights.QUADRATIC);

  /** The skin condition data of the SAS/STAT user's guide, procedure FREQ: 0.5082, error 0.0655. */
  private static final int[][] SKIN = {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}};

  /** Agresti, Categorical Data Analysis, pathologists' ratings of carcinoma: 0.78. */
  private static final int[][] CARCINOMA = {
    {22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}
  };

  /** Krippendorff 2011, section C: four observers, twelve units, some missing: 0.815 ordinal. */
  private static final List<String> OBSERVERS =
      List.of("12332141 2...", "12332241 25.3", ".3332342 251.", "12332441 251.");

  @Test
  void linear_weights_give_the_published_kappa_and_interval() {
    Coefficient kappa = (Coefficient) LINEAR.of(SKIN);
    assertThat(kappa.value()).isCloseTo(0.5082, within(5e-5));
    assertThat(kappa.low()).isCloseTo(0.3798, within(5e-5));
    assertThat(kappa.high()).isCloseTo(0.6366, within(5e-5));
    assertThat(kappa.units()).isEqualTo(88);
  }

  @Test
  void squared_weights_give_the_published_kappa() {
    Coefficient kappa = (Coefficient) QUADRATIC.of(CARCINOMA);
    assertThat(kappa.value()).isCloseTo(0.78, within(5e-3));
  }

  @Test
  void ordered_levels_give_the_published_alpha() {
    Coefficient alpha = (Coefficient) new OrdinalAlpha(5).of(krippendorff());
    assertThat(alpha.value()).isCloseTo(0.815, within(5e-4));
    assertThat(alpha.units()).as("one unit has a single rating").isEqualTo(11);
    assertThat(alpha.low()).isLessThan(0.815).isGreaterThan(0.3);
    assertThat(alpha.high()).isEqualTo(1);
  }

  private static List<List<Integer>> krippendorff() {
    List<String> rows = OBSERVERS.stream().map(row -> row.replace(" ", "")).toList();
    return IntStream.range(0, 12)
        .mapToObj(unit ->
            rows.stream()
                .map(row -> row.charAt(unit))
                .filter(Character::isDigit)
                .map(level -> level - '1')
                .toList())
        .toList();
  }

  @Test
  void one_level_for_all_is_named_and_no_number() {
    assertThat(QUADRATIC.of(new int[][] {{9, 0}, {0, 0}})).isEqualTo(new Agreement.NoVariation(9));
    assertThat(new OrdinalAlpha(2).of(Collections.nCopies(9, List.of(1, 1))))
        .isEqualTo(new Agreement.NoVariation(9));
  }

  @Test
  void two_answers_are_too_few() {
    assertThat(QUADRATIC.of(new int[][] {{1, 0}, {0, 1}})).isEqualTo(new Agreement.TooFew(2));
    assertThat(new OrdinalAlpha(2).of(List.of(List.of(0, 0), List.of(1, 1), List.of(1))))
        .isEqualTo(new Agreement.TooFew(2));
  }

  @Test
  void a_table_that_is_not_square_is_refused() {
    assertThatThrownBy(() -> LINEAR.of(new int[][] {{1, 2}, {3}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LINEAR.of(new int[][] {{1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void raters_who_always_agree_have_one_or_no_variation(
      @ForAll @Size(min = 3, max = 30) List<@IntRange(max = 3) Integer> levels) {
    int[][] table = new int[4][4];
    levels.forEach(level -> table[level][level]++);
    List<Agreement> both =
        List.of(
            QUADRATIC.of(table),
            new OrdinalAlpha(4).of(levels.stream().map(l -> List.of(l, l)).toList()));
    boolean same = levels.stream().distinct().count() == 1;
    assertThat(both)
        .allSatisfy(one -> {
          if (same) {
            assertThat(one).isInstanceOf(Agreement.NoVariation.class);
          } else {
            assertThat(((Coefficient) one).value()).isCloseTo(1, within(1e-9));
          }
        });
  }

  @Property(tries = 200)
  void who_rated_first_and_which_end_is_best_do_not_change_it(
      @ForAll @Size(min = 8, max = 40) List<@IntRange(max = 15) Integer> cells) {
    int[][] table = new int[4][4];
    int[][] turned = new int[4][4];
    cells.forEach(cell -> {
      table[cell / 4][cell % 4]++;
      turned[3 - cell % 4][3 - cell / 4]++;
    });
    OrdinalAlpha alpha = new OrdinalAlpha(4);
    alike(QUADRATIC.of(table), QUADRATIC.of(turned));
    alike(
        alpha.of(cells.stream().map(cell -> List.of(cell / 4, cell % 4)).toList()),
        alpha.of(cells.stream().map(cell -> List.of(3 - cell % 4, 3 - cell / 4)).toList()));
  }

  private static void alike(Agreement one, Agreement other) {
    if (one instanceof Coefficient a && other instanceof Coefficient b) {
      assertThat(b.value()).isCloseTo(a.value(), within(1e-9));
      assertThat(b.low()).isCloseTo(a.low(), within(1e-9));
    } else {
      assertThat(other).isEqualTo(one);
    }
  }

  @Test
  void intervals_hold_the_truth_about_as_often_as_they_say() {
    Random random = new Random(20261125);
    double[] truth = {
      mean(QUADRATIC, random, 20_000), ((Coefficient) alpha(sample(random, 20_000))).value()
    };
    int[] held = new int[2];
    for (int i = 0; i < 400; i++) {
      List<List<Integer>> sample = sample(random, 60);
      Coefficient[] found = {
        (Coefficient) QUADRATIC.of(table(sample)), (Coefficient) alpha(sample)
      };
      for (int k = 0; k < 2; k++) {
        held[k] += found[k].low() <= truth[k] && truth[k] <= found[k].high() ? 1 : 0;
      }
    }
    assertThat(held[0]).as("kappa").isBetween(360, 396);
    assertThat(held[1]).as("alpha").isBetween(360, 396);
  }

  private static double mean(WeightedKappa kappa, Random random, int units) {
    return ((Coefficient) kappa.of(table(sample(random, units)))).value();
  }

  private static Agreement alpha(List<List<Integer>> sample) {
    return new OrdinalAlpha(4).of(sample);
  }

  /** Two people who see the same quality with an error each. */
  private static List<List<Integer>> sample(Random random, int units) {
    List<List<Integer>> sample = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      double quality = random.nextGaussian();
      sample.add(List.of(level(quality, random), level(quality, random)));
    }
    return sample;
  }

  private static int level(double quality, Random random) {
    return (int) Math.clamp(Math.floor(quality + 0.6 * random.nextGaussian() + 2), 0, 3);
  }

  private static int[][] table(List<List<Integer>> sample) {
    int[][] table = new int[4][4];
    sample.forEach(pair -> table[pair.get(0)][pair.get(1)]++);
    return table;
  }
}
