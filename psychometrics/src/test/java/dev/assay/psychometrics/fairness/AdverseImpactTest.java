// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdverseImpactTest {

  @Test
  void the_guidelines_own_example_is_flagged_and_too_small_to_mean_anything() {
    // Questions and Answers 21: three of 20 men and one of 10 women were selected.
    List<AdverseImpact> impacts =
        AdverseImpact.of(List.of(new Selection("men", 3, 20), new Selection("women", 1, 10)));
    AdverseImpact women = impacts.get(1);
    assertThat(women.ratio()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(women.flagged()).isTrue();
    assertThat(women.turns()).isTrue();
    assertThat(women.small()).isTrue();
    assertThat(women.zTest()).isEmpty();
    assertThat(women.fisher()).isCloseTo(1, within(1e-12));
    assertThat(impacts.get(0).flagged()).isFalse();
    assertThat(impacts.get(0).ratio()).isEqualTo(1);
  }

  @Test
  void four_fifths_exactly_are_not_below() {
    List<AdverseImpact> impacts =
        AdverseImpact.of(
            List.of(
                new Selection("a", 60, 100), new Selection("b", 48, 100),
                new Selection("c", 47, 100), new Selection("d", 20, 100)));
    assertThat(impacts)
        .extracting(AdverseImpact::flagged)
        .containsExactly(false, false, true, true);
    assertThat(impacts).extracting(AdverseImpact::turns).containsExactly(false, true, true, false);
    assertThat(impacts.get(3).zTest().orElseThrow()).isLessThan(1e-7);
  }

  @Test
  void the_lady_tasting_tea_has_her_exact_chance() {
    TwoByTwo tea = new TwoByTwo(new Selection("milk", 3, 4), new Selection("tea", 1, 4));
    assertThat(tea.fisher()).isCloseTo(34.0 / 70, within(1e-12));
  }

  @Test
  void z_is_the_root_of_the_chi_square() {
    // 20 of 100 against 35 of 100: chi-square = 200 (20 * 65 - 80 * 35)^2 / (100 * 100 * 55 * 145)
    TwoByTwo table = new TwoByTwo(new Selection("a", 20, 100), new Selection("b", 35, 100));
    double chiSquare = 200.0 * 1500 * 1500 / (100.0 * 100 * 55 * 145);
    assertThat(table.z()).isCloseTo(-Math.sqrt(chiSquare), within(1e-12));
    assertThat(table.fewestExpected()).isCloseTo(27.5, within(1e-12));
  }

  @Property(tries = 200)
  void exact_chances_are_those_of_counting_all_tables(
      @ForAll @IntRange(min = 1, max = 12) int first,
      @ForAll @IntRange(min = 1, max = 12) int second,
      @ForAll @IntRange(max = 12) int a,
      @ForAll @IntRange(max = 12) int b) {
    int x = Math.min(a, first);
    int y = Math.min(b, second);
    double own = ways(first, x) * ways(second, y);
    double all = 0;
    double asUnlikely = 0;
    for (int k = 0; k <= first; k++) {
      double ways = ways(first, k) * ways(second, x + y - k);
      all += ways;
      asUnlikely += ways <= own ? ways : 0;
    }
    TwoByTwo table = new TwoByTwo(new Selection("a", x, first), new Selection("b", y, second));
    assertThat(table.fisher()).isCloseTo(asUnlikely / all, within(1e-9));
    assertThat(table.zTest()).isBetween(0.0, 1.0);
  }

  @Test
  void nobody_selected_is_no_difference_and_no_groups_are_no_question() {
    List<AdverseImpact> none =
        AdverseImpact.of(List.of(new Selection("a", 0, 30), new Selection("b", 0, 50)));
    assertThat(none).allMatch(impact -> impact.ratio() == 1 && !impact.flagged());
    assertThatThrownBy(() -> AdverseImpact.of(List.of())).hasMessageContaining("no groups");
    assertThatThrownBy(() -> new Selection("a", 3, 2)).hasMessageContaining("3 selected of 2");
  }

  private static double ways(int of, int chosen) {
    if (chosen < 0 || chosen > of) {
      return 0;
    }
    double ways = 1;
    for (int i = 1; i <= chosen; i++) {
      ways = ways * (of - chosen + i) / i;
    }
    return Math.rint(ways);
  }
}
