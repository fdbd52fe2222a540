// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LiftTest {

  @Test
  void it_is_the_share_of_what_the_plain_prompt_leaves_undone() {
    Lift lift = Lift.of(new double[] {0.8, 0.9}, new double[] {0.4, 0.6});
    assertThat(lift.plain()).isEqualTo(0.5, within(1e-12));
    assertThat(lift.own()).isEqualTo(0.85, within(1e-12));
    assertThat(lift.share()).isEqualTo(0.7, within(1e-12));
    assertThat(lift.measures()).isTrue();
    assertThat(lift.marks()).isEqualTo(lift.share());
  }

  @Test
  void a_plain_prompt_that_does_nearly_all_says_that_the_item_does_not_measure() {
    Lift lift = Lift.of(new double[] {0.7, 0.9}, new double[] {0.95, 0.9});
    assertThat(lift.measures()).isFalse();
    assertThat(lift.marks()).as("the share of the checks counts").isEqualTo(0.8, within(1e-12));
    assertThat(Lift.of(new double[] {1, 1}, new double[] {1, 1}).marks()).isOne();
  }

  @Property
  void the_plain_prompt_itself_has_no_lift_and_a_perfect_one_all(
      @ForAll @Size(min = 2, max = 30) List<@DoubleRange(max = 0.9) Double> scores) {
    double[] plain = array(scores);
    Lift same = Lift.of(plain, plain);
    assertThat(same.share()).isEqualTo(0, within(1e-9));
    assertThat(same.error()).isEqualTo(0, within(1e-9));
    double[] perfect = new double[plain.length];
    Arrays.fill(perfect, 1);
    assertThat(Lift.of(perfect, plain).share()).isEqualTo(1, within(1e-9));
  }

  @Property
  void it_lies_between_0_and_1(
      @ForAll @Size(2) List<@DoubleRange(max = 1) Double> own,
      @ForAll @Size(2) List<@DoubleRange(max = 1) Double> plain) {
    assertThat(Lift.of(array(own), array(plain)).share()).isBetween(0.0, 1.0);
  }

  private static double[] array(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** 4 000 samples of 24 cases with a fixed seed: the error is the spread of the estimate. */
  @Test
  void its_standard_error_is_the_spread_over_samples_of_cases() {
    Random random = new Random(7);
    int samples = 4_000;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    for (int sample = 0; sample < samples; sample++) {
      double[] own = new double[24];
      double[] plain = new double[24];
      for (int i = 0; i < own.length; i++) {
        double hard = random.nextDouble();
        plain[i] = 0.5 * hard + 0.2 * random.nextDouble();
        own[i] = 0.4 + 0.3 * hard + 0.3 * random.nextDouble();
      }
      Lift lift = Lift.of(own, plain);
      sum += lift.share();
      squares += lift.share() * lift.share();
      errors += lift.error();
    }
    double spread = Math.sqrt(squares / samples - sum / samples * (sum / samples));
    assertThat(errors / samples).isEqualTo(spread, within(0.08 * spread));
  }
}
