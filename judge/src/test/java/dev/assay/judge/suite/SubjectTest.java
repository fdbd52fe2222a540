// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SubjectTest {

  @Property(tries = 50)
  void correct_versions_run_as_often_as_faulty_ones_in_the_order_of_the_seed(@ForAll long seed) {
    Subject subject = Halves.PYTHON.subject();
    List<Version> order = subject.order(seed);
    assertThat(order).hasSize(4).containsAll(subject.correct()).containsAll(subject.faulty());
    assertThat(subject.order(seed)).isEqualTo(order);
  }
}
