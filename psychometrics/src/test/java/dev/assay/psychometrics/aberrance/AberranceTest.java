// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.aberrance.LognormalTimes.ItemTime;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AberranceTest {

  @Test
  void times_of_a_known_model_give_it_back() {
    var random = new SplittableRandom(6);
    int persons = 3_000;
    double[][] times = new double[persons][12];
    double[] speeds = new double[persons];
    for (int i = 0; i < persons; i++) {
      speeds[i] = random.nextGaussian(0, 0.3);
      for (int j = 0; j < 12; j++) {
        double log = random.nextGaussian(3 + 0.1 * j - speeds[i], j < 6 ? 0.4 : 0.6);
        times[i][j] = random.nextInt(10) == 0 ? 0 : Math.exp(log); // one in ten has no time
      }
    }
    LognormalTimes found = LognormalTimes.fit(times);
    assertThat(found.speedSpread()).isCloseTo(0.3, within(0.02));
    for (int j = 0; j < 12; j++) {
      assertThat(found.items().get(j).intensity()).isCloseTo(3 + 0.1 * j, within(0.05));
      assertThat(1 / found.items().get(j).discrimination())
          .isCloseTo(j < 6 ? 0.4 : 0.6, within(0.025));
    }
    int inside = 0;
    double squares = 0;
    for (int i = 0; i < persons; i++) {
      LognormalTimes.Speed speed = found.speed(times[i]);
      inside += Math.abs(speed.mean() - speeds[i]) < 1.96 * speed.error() ? 1 : 0;
      double residual = found.residual(times[i], 3);
      squares += residual * residual / persons / 0.9;
    }
    assertThat(inside / (double) persons).isBetween(0.935, 0.965);
    assertThat(squares).isCloseTo(1, within(0.08));
  }

  @Test
  void a_speed_is_a_mean_drawn_towards_the_usual() {
    LognormalTimes model =
        new LognormalTimes(Collections.nCopies(4, new ItemTime(Math.log(60), 2)), 0.5, 0);
    double[] fast = {30, 30, 30, 30};
    // Four times of precision 4 against one of 1 / 0.25: 16 of 20 parts.
    assertThat(model.speed(fast).mean()).isCloseTo(0.8 * Math.log(2), within(1e-12));
    assertThat(model.speed(fast).error()).isCloseTo(1 / Math.sqrt(20), within(1e-12));
    assertThat(model.speed(new double[4])).isEqualTo(new LognormalTimes.Speed(0, 0.5));
    assertThat(model.residual(new double[4], 0)).isZero();
    assertThat(model.residual(new double[] {6, 60, 60, 60}, 0)).isLessThan(-3);
  }

  @Test
  void times_without_spread_or_of_nobody_are_named() {
    LognormalTimes same = LognormalTimes.fit(new double[][] {{5, 9}, {5, 9}, {5, 9}});
    assertThat(same.items().get(0).intensity()).isCloseTo(Math.log(5), within(1e-6));
    assertThat(same.items().get(1).discrimination()).isFinite();
    assertThatThrownBy(() -> LognormalTimes.fit(new double[][] {{5, 0}, {5, 9}}))
        .hasMessageContaining("item 2 has 1 times");
    assertThatThrownBy(() -> LognormalTimes.fit(new double[0][])).hasMessageContaining("no times");
  }

  @Test
  void effort_is_the_share_of_answers_that_took_some_time() {
    double[] usual = Effort.usual(new double[][] {{60, 0, 100}, {50, 0, 120}, {70, 0, 0}});
    assertThat(usual).containsExactly(60, 0, 120);
    Effort effort = Effort.of(new double[] {5, 3, 100}, new double[] {60, 60, 120});
    assertThat(effort.rapid()).containsExactly(0, 1);
    assertThat(effort.share()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(effort.low()).isTrue();
    assertThat(Effort.of(new double[3], usual).share()).isEqualTo(1);
  }

  @Test
  void matches_are_counted_against_what_chance_brings() {
    List<double[]> even = Collections.nCopies(4, new double[] {0.5, 0.5});
    int[] answers = {0, 1, 1, 0};
    Suspicion omega = AnswerCopying.omega(answers, answers, even);
    assertThat(omega.statistic()).isCloseTo(2, within(1e-12)); // 4 of 4 where 2 +- 1 are expected
    assertThat(omega.p()).isCloseTo(0.02275, within(1e-5));
    Suspicion both = AnswerCopying.generalizedBinomial(answers, answers, even, even);
    assertThat(both.p()).isCloseTo(1 / 16.0, within(1e-12));
    Suspicion none = AnswerCopying.generalizedBinomial(answers, new int[] {1, 0, 0, 1}, even, even);
    assertThat(none.p()).isCloseTo(1, within(1e-12));
    List<double[]> certain = Collections.nCopies(4, new double[] {1, 0});
    assertThat(AnswerCopying.omega(new int[4], new int[4], certain).statistic()).isZero();
    assertThatThrownBy(() -> AnswerCopying.omega(answers, new int[3], even))
        .hasMessageContaining("4 and 3 answers");
  }

  @Test
  void chances_of_categories_add_up() {
    List<double[]> chances = AnswerCopying.chances(List.of(new Dichotomous(1, 0, 0)), 0);
    assertThat(chances.getFirst()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
  }

  @Test
  void doing_well_only_where_items_are_out_is_strange_and_doing_well_everywhere_is_not() {
    Response right = new Response(new Dichotomous(1.2, 0.5, 0), 1);
    Response wrong = new Response(new Dichotomous(1.2, 0.5, 0), 0);
    List<Response> ten = Collections.nCopies(10, right);
    assertThat(Preknowledge.byScores(ten, Collections.nCopies(20, wrong)).p()).isLessThan(1e-6);
    assertThat(Preknowledge.byScores(ten, Collections.nCopies(20, right)).p()).isGreaterThan(0.4);
    assertThat(Preknowledge.byScores(Collections.nCopies(10, wrong), ten).statistic()).isNegative();
    assertThatThrownBy(() -> Preknowledge.byScores(List.of(), ten))
        .hasMessageContaining("both kinds");
  }

  @Test
  void being_fast_only_where_items_are_out_is_strange_and_being_fast_everywhere_is_not() {
    LognormalTimes model =
        new LognormalTimes(Collections.nCopies(6, new ItemTime(Math.log(60), 2)), 0.4, 0);
    boolean[] out = {true, true, false, false, false, false};
    double[] slowElsewhere = {15, 15, 60, 60, 60, 60};
    double[] fast = {30, 30, 30, 30, 30, 30};
    assertThat(Preknowledge.byTimes(model, slowElsewhere, out).p()).isLessThan(1e-3);
    assertThat(Preknowledge.byTimes(model, fast, out).p()).isGreaterThan(0.1);
    assertThat(Preknowledge.byTimes(model, new double[6], out).statistic()).isZero();
  }
}
