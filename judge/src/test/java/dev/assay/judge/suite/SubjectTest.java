// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SubjectTest {

  @Property(tries = 50)
  void correct_versions_run_as_often_as_faulty_ones_in_the_order_of_the_seed(@ForAll long seed) {
    Subject subject = Halves.PYTHON.subject();
    List<Version> order = subject.order(seed);
    assertThat(order).hasSize(4).containsAll(subject.correct()).containsAll(subject.faulty());
    assertThat(subject.order(seed)).isEqualTo(order);
  }

  @Property(tries = 50)
  void a_version_may_run_several_times_and_correct_ones_as_often_as_all_of_them(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int runs) {
    Subject subject = Halves.PYTHON.demonstrating(runs);
    List<Version> order = subject.order(seed);
    assertThat(order).hasSize(4 * runs);
    assertThat(order.stream().filter(subject.correct()::contains)).hasSize(2 * runs);
    for (Version faulty : subject.faulty()) {
      assertThat(order.stream().filter(faulty::equals)).hasSize(runs);
    }
  }
}
