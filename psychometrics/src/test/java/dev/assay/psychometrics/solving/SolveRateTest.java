// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class SolveRateTest {

  @Test
  void nobody_tried_and_nothing_is_said() {
    assertThat(SolveRate.of(List.of())).isEmpty();
  }

  @Test
  void one_model_has_the_interval_of_jeffreys_and_says_nothing_of_other_models() {
    SolveRate found = rate(new ModelRuns(10, 7));
    BetaDistribution jeffreys = BetaDistribution.of(7.5, 3.5);
    assertThat(found.low()).isCloseTo(jeffreys.inverseCumulativeProbability(0.025), within(2e-3));
    assertThat(found.high()).isCloseTo(jeffreys.inverseCumulativeProbability(0.975), within(2e-3));
    assertThat(found.ofModels()).isFalse();
    assertThat(found.alike()).isEmpty();
  }

  @Test
  void more_runs_of_two_models_that_disagree_tell_hardly_more_of_models() {
    SolveRate few = rate(new ModelRuns(5, 5), new ModelRuns(5, 0));
    SolveRate many = rate(new ModelRuns(50, 50), new ModelRuns(50, 0));
    assertThat(few.high() - few.low()).isGreaterThan(0.7);
    assertThat(many.high() - many.low()).isGreaterThan(0.7);
    assertThat(many.alike().orElseThrow()).isGreaterThan(few.alike().orElseThrow());
  }

  @Test
  void more_models_make_it_narrower_than_as_many_runs_more_of_the_same() {
    SolveRate runs = rate(Collections.nCopies(2, new ModelRuns(12, 12)));
    SolveRate models = rate(Collections.nCopies(12, new ModelRuns(2, 2)));
    assertThat(models.low()).isGreaterThan(runs.low());
    assertThat(models.high()).isEqualTo(1);
  }

  @Test
  void each_model_counts_the_same_however_often_it_ran() {
    assertThat(rate(new ModelRuns(1, 1), new ModelRuns(99, 0)).rate()).isEqualTo(0.5);
  }

  @Test
  void more_solved_than_run_is_refused() {
    assertThatThrownBy(() -> new ModelRuns(3, 3.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelRuns.of(List.of(0.5, 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelRuns.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 60)
  void the_rate_lies_within_and_failing_instead_of_solving_turns_all_round(
      @ForAll("several") List<ModelRuns> models) {
    SolveRate found = rate(models);
    SolveRate turned =
        rate(models.stream().map(m -> new ModelRuns(m.runs(), m.runs() - m.solved())).toList());
    assertThat(found.rate()).isBetween(found.low(), found.high());
    assertThat(found.low()).isBetween(0.0, 1.0);
    assertThat(found.high()).isBetween(0.0, 1.0);
    assertThat(turned.low()).isCloseTo(1 - found.high(), within(1e-6));
    assertThat(turned.high()).isCloseTo(1 - found.low(), within(1e-6));
  }

  @Property(tries = 40)
  void the_order_of_models_does_not_matter(@ForAll("several") List<ModelRuns> models) {
    SolveRate turned = rate(models.reversed());
    SolveRate found = rate(models);
    assertThat(turned.low()).isCloseTo(found.low(), within(1e-9));
    assertThat(turned.high()).isCloseTo(found.high(), within(1e-9));
  }

  @Property(tries = 40)
  void one_run_more_that_is_solved_raises_both_ends(@ForAll("several") List<ModelRuns> models) {
    List<ModelRuns> more = new ArrayList<>(models);
    more.add(new ModelRuns(1, 1));
    List<ModelRuns> less = new ArrayList<>(models);
    less.add(new ModelRuns(1, 0));
    assertThat(rate(more).low()).isGreaterThanOrEqualTo(rate(less).low());
    assertThat(rate(more).high()).isGreaterThanOrEqualTo(rate(less).high());
  }

  @Provide
  Arbitrary<List<ModelRuns>> several() {
    return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.doubles())
        .as((runs, share) -> new ModelRuns(runs, part(runs, share)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  /** Whole runs and parts of one, from any number. */
  private static double part(int runs, double any) {
    double share = Math.abs(any % 1);
    return any > 0 ? Math.floor(share * (runs + 1)) : share * runs;
  }

  /**
   * Models whose rates follow a beta distribution. Where two runs of a model have nearly everything
   * in common and there are three models, the prior is too hopeful, and the interval covers a
   * little less often than it says; else it does so about as often, or more often.
   */
  @Test
  void intervals_cover_the_mean_rate_of_models_about_as_often_as_they_say() {
    var random = new Random(1948);
    for (double mean : new double[] {0.5, 0.9}) {
      for (double alike : new double[] {0.1, 0.4, 0.8}) {
        double least = alike < 0.8 ? 0.93 : 0.86;
        assertThat(coverage(random, mean, alike, 3))
            .as("mean %s, alike %s", mean, alike)
            .isGreaterThan(least);
      }
    }
  }

  @Test
  void taking_runs_for_models_would_cover_far_too_seldom() {
    var random = new Random(1948);
    int covered = 0;
    for (int time = 0; time < 300; time++) {
      List<ModelRuns> models = drawn(random, 0.5, 0.8, 3, 10);
      SolveRate pooled =
          rate(new ModelRuns(30, models.stream().mapToDouble(ModelRuns::solved).sum()));
      covered += pooled.low() <= 0.5 && 0.5 <= pooled.high() ? 1 : 0;
    }
    assertThat(covered / 300.0).isLessThan(0.7);
  }

  private static double coverage(Random random, double mean, double alike, int models) {
    int covered = 0;
    int times = 250;
    for (int time = 0; time < times; time++) {
      SolveRate found = rate(drawn(random, mean, alike, models, 5));
      covered += found.low() <= mean && mean <= found.high() ? 1 : 0;
    }
    return covered / (double) times;
  }

  private static List<ModelRuns> drawn(
      Random random, double mean, double alike, int models, int runs) {
    double strength = 1 / alike - 1;
    BetaDistribution rates = BetaDistribution.of(mean * strength, (1 - mean) * strength);
    List<ModelRuns> drawn = new ArrayList<>();
    for (int model = 0; model < models; model++) {
      double rate = rates.inverseCumulativeProbability(random.nextDouble());
      int solved = 0;
      for (int run = 0; run < runs; run++) {
        solved += random.nextDouble() < rate ? 1 : 0;
      }
      drawn.add(new ModelRuns(runs, solved));
    }
    return drawn;
  }

  private static SolveRate rate(ModelRuns... models) {
    return rate(List.of(models));
  }

  private static SolveRate rate(List<ModelRuns> models) {
    return SolveRate.of(models).orElseThrow();
  }
}
