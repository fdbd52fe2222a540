// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SittingPlanTest {

  @Test
  void runs_that_have_nothing_in_common_count_as_so_many_models() {
    assertThat(new SittingPlan(0.5, 0).standardError(4, 25)).isCloseTo(0.05, within(1e-12));
    assertThat(new SittingPlan(0.5, 1).standardError(4, 25)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void no_number_of_runs_of_one_model_comes_below_what_models_differ_by() {
    var plan = new SittingPlan(0.5, 0.4);
    assertThat(plan.standardError(1, 1_000_000)).isGreaterThan(0.316);
    assertThat(plan.modelsFor(0.1, 5)).isEqualTo(13);
    assertThatThrownBy(() -> plan.modelsFor(0, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void twice_the_models_are_never_worse_than_twice_the_runs(
      @ForAll @DoubleRange(min = 0, max = 1) double rate,
      @ForAll @DoubleRange(min = 0, max = 1) double alike,
      @ForAll @IntRange(min = 1, max = 20) int models,
      @ForAll @IntRange(min = 1, max = 20) int runs) {
    var plan = new SittingPlan(rate, alike);
    assertThat(plan.standardError(2 * models, runs))
        .isLessThanOrEqualTo(plan.standardError(models, 2 * runs) + 1e-12);
  }

  @Property
  void the_models_it_asks_for_are_enough_and_one_fewer_is_not(
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double rate,
      @ForAll @DoubleRange(min = 0, max = 1) double alike,
      @ForAll @IntRange(min = 1, max = 20) int runs) {
    var plan = new SittingPlan(rate, alike);
    int models = plan.modelsFor(0.05, runs);
    assertThat(plan.standardError(models, runs)).isLessThanOrEqualTo(0.05 + 1e-9);
    if (models > 1) {
      assertThat(plan.standardError(models - 1, runs)).isGreaterThan(0.05);
    }
  }
}
