// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RubricTest {
  private static final Rubric RUBRIC =
      new Rubric(List.of(criterion("cause", 3, 4), criterion("tone", 1, 3)), false);

  private static Criterion criterion(String id, int weight, int levels) {
    return new Criterion(
        id, id, "counts", weight, List.of("a b c", "d e f", "g h i", "j k l").subList(0, levels));
  }

  @Test
  void the_lowest_levels_earn_nothing_and_the_highest_all() {
    assertThat(RUBRIC.share(Map.of("cause", 0.0, "tone", 0.0))).isZero();
    assertThat(RUBRIC.share(Map.of("cause", 3.0, "tone", 2.0))).isEqualTo(1);
  }

  @Test
  void a_level_counts_by_how_far_up_it_is_and_by_its_weight() {
    assertThat(RUBRIC.share(Map.of("cause", 1.5, "tone", 2.0)))
        .isCloseTo((3 * 0.5 + 1) / 4, within(1e-12));
  }

  @Test
  void a_criterion_without_a_level_or_with_a_wrong_one_is_refused() {
    assertThatThrownBy(() -> RUBRIC.share(Map.of("cause", 1.0)))
        .hasMessageContaining("no level of tone");
    assertThatThrownBy(() -> RUBRIC.share(Map.of("cause", 1.0, "tone", 3.0)))
        .hasMessageContaining("no level of tone");
  }

  @Property(tries = 100)
  void more_of_anything_never_earns_less(
      @ForAll @DoubleRange(max = 3) double cause,
      @ForAll @DoubleRange(max = 2) double tone,
      @ForAll @DoubleRange(max = 2) double other) {
    double low = RUBRIC.share(Map.of("cause", cause, "tone", Math.min(tone, other)));
    double high = RUBRIC.share(Map.of("cause", cause, "tone", Math.max(tone, other)));
    assertThat(high).isGreaterThanOrEqualTo(low - 1e-12).isBetween(0.0, 1.0);
  }
}
