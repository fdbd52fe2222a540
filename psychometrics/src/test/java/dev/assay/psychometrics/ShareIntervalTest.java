// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareIntervalTest {

  /** prop.test(15, 50, correct = FALSE) of R: 0.1910 to 0.4375. */
  @Test
  void it_is_the_interval_that_r_prints() {
    ShareInterval found = ShareInterval.of(15, 50);
    assertThat(found.low()).isCloseTo(0.1910, within(5e-5));
    assertThat(found.high()).isCloseTo(0.4375, within(5e-5));
  }

  /** Its ends are where the share lies 1.96 standard errors away (Wilson's equation). */
  @Property(tries = 200)
  void the_share_lies_as_far_from_each_end_as_the_end_allows(
      @ForAll @IntRange(min = 1, max = 400) int tries,
      @ForAll @IntRange(min = 0, max = 400) int any) {
    int reached = any % (tries + 1);
    ShareInterval found = ShareInterval.of(reached, tries);
    for (double end : new double[] {found.low(), found.high()}) {
      double distance = Math.pow(found.share() - end, 2);
      assertThat(distance).isCloseTo(3.841458821 * end * (1 - end) / tries, within(1e-9));
    }
    ShareInterval turned = ShareInterval.of(tries - reached, tries);
    assertThat(turned.low()).isCloseTo(1 - found.high(), within(1e-12));
  }

  @Test
  void more_than_there_are_tries_cannot_be_reached() {
    assertThatThrownBy(() -> ShareInterval.of(3, 2)).hasMessageContaining("3.0 of 2");
    assertThatThrownBy(() -> ShareInterval.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
