// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LinkingTest {
  private static final List<ItemModel> THERE =
      List.of(
          new Dichotomous(1.2, -1, 0),
          new Dichotomous(0.8, 0.4, 0.2),
          new Dichotomous(1.6, 1.1, 0),
          new GradedResponse(1.1, List.of(-0.8, 0.3, 1.2)),
          new PartialCredit(0.9, List.of(-0.2, 0.7)));

  @Property(tries = 40)
  void all_three_find_the_linking_that_was_applied(
      @ForAll @DoubleRange(min = 0.5, max = 2) double slope,
      @ForAll @DoubleRange(min = -2, max = 2) double intercept) {
    Linking truth = new Linking(slope, intercept);
    List<ItemModel> here = THERE.stream().map(truth::applied).toList();
    List<BiFunction<List<ItemModel>, List<ItemModel>, Linking>> methods =
        List.of(Linking::meanSigma, Linking::haebara, Linking::stockingLord);
    for (var method : methods) {
      Linking found = method.apply(THERE, here);
      assertThat(found.slope()).isCloseTo(slope, within(1e-7));
      assertThat(found.intercept()).isCloseTo(intercept, within(1e-7));
    }
  }

  @Property(tries = 40)
  void a_linked_item_gives_a_linked_person_the_same_chances(
      @ForAll @DoubleRange(min = 0.5, max = 2) double slope,
      @ForAll @DoubleRange(min = -2, max = 2) double intercept,
      @ForAll @DoubleRange(min = -3, max = 3) double theta) {
    Linking linking = new Linking(slope, intercept);
    double there = linking.applied(new Ability(theta, 1)).theta();
    assertThat(linking.reversed().applied(new Ability(there, 1)).theta())
        .isCloseTo(theta, within(1e-9));
    for (ItemModel item : THERE) {
      assertThat(linking.applied(item).expectedShare(there))
          .isCloseTo(item.expectedShare(theta), within(1e-9));
    }
  }

  @Test
  void one_bad_item_moves_curves_less_than_means_and_spreads() {
    Linking truth = new Linking(1.2, 0.5);
    List<ItemModel> here = new java.util.ArrayList<>(THERE.stream().map(truth::applied).toList());
    here.set(0, new Dichotomous(0.3, -6, 0));
    double byMeans = Math.abs(Linking.meanSigma(THERE, here).intercept() - 0.5);
    assertThat(Math.abs(Linking.haebara(THERE, here).intercept() - 0.5)).isLessThan(byMeans);
    assertThat(Math.abs(Linking.stockingLord(THERE, here).intercept() - 0.5)).isLessThan(byMeans);
  }

  @Test
  void what_cannot_be_linked_is_refused() {
    List<ItemModel> one = List.of(new Dichotomous(1, 0, 0));
    assertThatThrownBy(() -> Linking.meanSigma(one, one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one difficulty");
    assertThatThrownBy(() -> Linking.haebara(one, THERE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Linking.stockingLord(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
