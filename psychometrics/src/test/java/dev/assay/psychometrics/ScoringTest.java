// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final Scoring MID = new Scoring(new Population(0, 1));

  private static Response right(double b) {
    return new Response(new Dichotomous(1.2, b, 0), 1);
  }

  private static Response wrong(double b) {
    return new Response(new Dichotomous(1.2, b, 0), 0);
  }

  @Test
  void without_responses_the_population_is_what_is_known() {
    Posterior nothing = new Scoring(new Population(1, 1)).posterior(List.of());
    assertThat(nothing.mean()).isCloseTo(1, within(1e-5));
    assertThat(nothing.standardDeviation()).isCloseTo(1, within(1e-4));
    assertThat(nothing.above(1)).isCloseTo(0.5, within(1e-3));
    assertThat(nothing.above(2)).isCloseTo(0.158655, within(2e-3));
    assertThat(nothing.above(-100)).isCloseTo(1, within(1e-12));
    assertThat(nothing.above(100)).isZero();
  }

  @Test
  void the_mean_agrees_with_an_integral_done_another_way() {
    List<Response> responses =
        List.of(
            right(-0.5),
            wrong(0.8),
            new Response(new Dichotomous(0.9, 0.2, 0.25), 1),
            new Response(new PartialCredit(0.8, List.of(-0.4, 0.3, 1.1)), 2));
    Posterior known = MID.posterior(responses);

    double[] moments = new double[3];
    for (double theta = -9; theta <= 9; theta += 1e-3) { // a fine sum over a wider range
      double density = Math.exp(-theta * theta / 2);
      for (Response response : responses) {
        double[] log = new double[response.item().categories()];
        response.item().logProbabilities(theta, log);
        density *= Math.exp(log[response.category()]);
      }
      moments[0] += density;
      moments[1] += theta * density;
      moments[2] += theta * theta * density;
    }
    double mean = moments[1] / moments[0];
    assertThat(known.mean()).isCloseTo(mean, within(1e-6));
    assertThat(known.standardDeviation())
        .isCloseTo(Math.sqrt(moments[2] / moments[0] - mean * mean), within(1e-6));
  }

  @Property(tries = 100)
  void the_order_of_the_items_does_not_matter(@ForAll Random random) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      responses.add(
          random.nextBoolean() ? right(random.nextGaussian()) : wrong(random.nextGaussian()));
    }
    double before = MID.posterior(responses).mean();
    Collections.shuffle(responses, random);
    assertThat(MID.posterior(responses).mean()).isCloseTo(before, within(1e-10));
  }

  @Property(tries = 100)
  void one_more_right_answer_never_lowers_a_score(@ForAll Random random) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < random.nextInt(15); i++) {
      responses.add(
          random.nextBoolean() ? right(random.nextGaussian()) : wrong(random.nextGaussian()));
    }
    double without = MID.posterior(responses).mean();
    responses.add(right(3 * random.nextGaussian()));
    assertThat(MID.posterior(responses).mean()).isGreaterThan(without - 1e-9);
  }

  @Test
  void a_hundred_right_or_wrong_answers_stay_finite() {
    List<Response> all = Collections.nCopies(100, new Response(new Dichotomous(4, -3, 0), 0));
    Posterior low = MID.posterior(all);
    assertThat(low.mean()).isFinite().isBetween(-6.0, -3.0);
    assertThat(low.standardDeviation()).isFinite().isNotNegative();
    assertThat(low.above(0)).isBetween(0.0, 1e-6);
    Posterior contradiction =
        MID.posterior(
            List.of(
                new Response(new Dichotomous(20, 6, 0), 1),
                new Response(new Dichotomous(20, -6, 0), 0)));
    assertThat(contradiction.mean()).isFinite();
  }

  @Test
  void nine_of_ten_intervals_of_ninety_percent_hold_the_truth() {
    Random random = new Random(20260101);
    int inside = 0;
    int people = 2_000;
    for (int person = 0; person < people; person++) {
      double theta = random.nextGaussian();
      List<Response> responses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        ItemModel item = new Dichotomous(1.2, -2 + 0.2 * i, 0);
        responses.add(new Response(item, random.nextDouble() < item.expectedShare(theta) ? 1 : 0));
      }
      Ability ability = MID.posterior(responses).ability();
      if (Math.abs(theta - ability.theta()) < 1.6449 * ability.standardError()) {
        inside++;
      }
    }
    assertThat(inside / (double) people).isBetween(0.88, 0.92);
  }

  @Test
  void a_skill_needs_three_items_and_borrows_from_the_rest() {
    List<Response> good = List.of(right(0), right(0.3), right(-0.3));
    List<Response> badElsewhere = List.of(wrong(-1), wrong(-0.5), wrong(0), wrong(0.5));

    assertThat(MID.skill(good.subList(0, 2), badElsewhere)).isEmpty();
    Posterior alone = MID.skill(good, List.of()).orElseThrow();
    Posterior borrowed = MID.skill(good, badElsewhere).orElseThrow();
    assertThat(alone.mean()).isEqualTo(MID.posterior(good).mean());
    assertThat(borrowed.mean())
        .isLessThan(alone.mean())
        .isGreaterThan(MID.posterior(badElsewhere).mean());
  }
}
