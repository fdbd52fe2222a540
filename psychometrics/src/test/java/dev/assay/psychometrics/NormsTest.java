// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NormsTest {

  @Test
  void the_middle_of_an_odd_group_is_its_middle_person() {
    List<Ability> group = IntStream.of(3, 1, 2).mapToObj(i -> new Ability(i, 0.4)).toList();
    assertThat(Norms.of(group, List.of(50)).percentiles())
        .containsExactly(new Norms.Percentile(50, 2));
  }

  @Test
  void a_quarter_of_eleven_is_where_definition_eight_has_it() {
    List<Ability> group = IntStream.rangeClosed(1, 11).mapToObj(i -> new Ability(i, 0.4)).toList();
    // place (n + 1/3) p + 1/3 of the sorted abilities
    double place = (11 + 1 / 3.0) * 0.25 + 1 / 3.0;
    assertThat(Norms.of(group, List.of(25)).percentiles().getFirst().ability())
        .isCloseTo(place, within(1e-12));
  }

  @Property
  void percentiles_ascend_within_the_group(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -4, max = 4) Double> abilities) {
    List<Ability> group = abilities.stream().map(theta -> new Ability(theta, 0.4)).toList();
    List<Double> found =
        Norms.of(group, List.of(10, 25, 50, 75, 90)).percentiles().stream()
            .map(Norms.Percentile::ability)
            .toList();
    assertThat(found).isSorted();
    assertThat(found.getFirst())
        .isGreaterThanOrEqualTo(abilities.stream().min(Double::compare).orElseThrow());
    assertThat(found.getLast())
        .isLessThanOrEqualTo(abilities.stream().max(Double::compare).orElseThrow());
  }

  @Test
  void nobody_has_no_norms() {
    assertThatThrownBy(() -> Norms.of(List.of(), List.of(50)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
