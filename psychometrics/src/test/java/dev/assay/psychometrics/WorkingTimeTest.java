// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

  private static WorkingTime of(double... minutes) {
    WorkingTime time = WorkingTime.NONE;
    for (double item : minutes) {
      time = time.plus(item);
    }
    return time;
  }

  @Test
  void no_item_takes_no_time_and_one_item_its_own() {
    assertThat(WorkingTime.NONE.minutes()).isZero();
    assertThat(of(12).minutes()).isCloseTo(12, within(1e-9));
  }

  @Test
  void several_items_take_less_than_their_sum_and_more_than_the_longest() {
    assertThat(of(2, 2, 10).minutes()).isBetween(10.0, 14.0);
    assertThat(of(2, 2, 2, 2, 2).minutes()).isLessThan(10);
  }

  @Test
  void an_item_taken_out_leaves_the_time_of_the_others() {
    assertThat(of(2, 1.5, 10).minus(10).minutes()).isCloseTo(of(2, 1.5).minutes(), within(1e-9));
  }

  @Test
  void eighty_of_a_hundred_simulated_people_are_through_by_then() {
    double[] items = {1.5, 1.5, 2, 2, 2, 2, 2, 1.5, 1.5, 1.5, 2, 2, 2, 2.5, 10, 5, 5};
    double total = Math.hypot(WorkingTime.PACE, WorkingTime.ITEM);
    Random random = new Random(5);
    double[] people = new double[40_000];
    for (int person = 0; person < people.length; person++) {
      double pace = WorkingTime.PACE * random.nextGaussian();
      for (double minutes : items) {
        double median = minutes / Math.exp(0.8416212335729143 * total);
        people[person] += median * Math.exp(pace + WorkingTime.ITEM * random.nextGaussian());
      }
    }
    Arrays.sort(people);
    assertThat(of(items).minutes()).isCloseTo(people[32_000], within(0.3));
  }
}
