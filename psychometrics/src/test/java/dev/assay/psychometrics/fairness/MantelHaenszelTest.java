// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.Measured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Of right and wrong, by score and group: {@code counts[score][group][right]}. */
class MantelHaenszelTest {

  @Property(tries = 200)
  void to_change_the_groups_turns_the_effect_round_and_so_does_right_for_wrong(
      @ForAll("tables") List<int[][]> table) {
    Optional<MantelHaenszel> found = of(table);
    for (UnaryOperator<int[][]> turn :
        List.<UnaryOperator<int[][]>>of(
            MantelHaenszelTest::reversed,
            score -> Stream.of(score).map(MantelHaenszelTest::reversed).toArray(int[][]::new))) {
      Optional<MantelHaenszel> turned = of(table.stream().map(turn).toList());
      assertThat(turned.isPresent()).isEqualTo(found.isPresent());
      found.ifPresent(one -> {
        assertThat(turned.orElseThrow().effect()).isCloseTo(-one.effect(), within(1e-9));
        assertThat(turned.get().standardError()).isCloseTo(one.standardError(), within(1e-9));
        assertThat(turned.get().p()).isCloseTo(one.p(), within(1e-9));
      });
    }
  }

  @Property(tries = 200)
  void the_same_scores_some_times_over_have_the_same_effect_and_a_smaller_error(
      @ForAll("tables") List<int[][]> table, @ForAll @IntRange(min = 2, max = 9) int times) {
    of(table)
        .ifPresent(once -> {
          List<int[][]> more =
              Collections.nCopies(times, table).stream().flatMap(List::stream).toList();
          MantelHaenszel found = of(more).orElseThrow();
          assertThat(found.effect()).isCloseTo(once.effect(), within(1e-9));
          assertThat(found.standardError() * Math.sqrt(times))
              .isCloseTo(once.standardError(), within(1e-9));
        });
  }

  @Property(tries = 200)
  void groups_that_reach_the_same_at_each_score_have_no_effect(
      @ForAll("tables") List<int[][]> table, @ForAll @IntRange(min = 1, max = 5) int larger) {
    List<int[][]> alike =
        table.stream()
            .map(score -> new int[][] {score[0], {larger * score[0][0], larger * score[0][1]}})
            .toList();
    of(alike)
        .ifPresent(found -> {
          assertThat(found.effect()).isCloseTo(0, within(1e-9));
          assertThat(found.p()).isCloseTo(1, within(1e-9));
        });
  }

  @Property(tries = 20)
  void the_order_of_persons_does_not_matter(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    byte[][] columns = answers(random, 80, 40, 0.8);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 120).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    byte[][] mixed = new byte[columns.length][120];
    boolean[] focal = new boolean[120];
    for (int i = 0; i < 120; i++) {
      focal[i] = order.get(i) >= 80;
      for (int j = 0; j < columns.length; j++) {
        mixed[j][i] = columns[j][order.get(i)];
      }
    }
    assertThat(DifferentialFunctioning.of(ResponseMatrix.ofColumns(mixed), focal).items())
        .isEqualTo(found(columns, 80).items());
  }

  /**
   * The first item is as much harder for the focal group as should be found 80 of 100 times. Of 150
   * draws the share has a standard error of 0.033; the normal curve behind it is itself near.
   */
  @Test
  void a_difference_of_the_size_that_is_said_is_found_about_80_of_100_times() {
    double size = 0;
    int draws = 150;
    for (int time = 0; time < draws; time++) {
      size +=
          found(answers(new SplittableRandom(time), 150, 90, 0), 150).detectable().orElseThrow();
    }
    double logits = size / draws / 2.35;
    int flagged = 0;
    for (int time = 0; time < draws; time++) {
      Measured first =
          (Measured)
              found(answers(new SplittableRandom(1000 + time), 150, 90, logits), 150)
                  .items()
                  .getFirst();
      flagged += first.magnitude() != Magnitude.A ? 1 : 0;
    }
    assertThat(flagged / (double) draws).isBetween(0.68, 0.92);
  }

  @Provide
  Arbitrary<List<int[][]>> tables() {
    Arbitrary<int[]> group = Arbitraries.integers().between(0, 25).array(int[].class).ofSize(2);
    return group.array(int[][].class).ofSize(2).list().ofMinSize(1).ofMaxSize(8);
  }

  private static Optional<MantelHaenszel> of(List<int[][]> table) {
    return MantelHaenszel.of(new MatchedCounts(table.toArray(int[][][]::new), 2));
  }

  private static int[][] reversed(int[][] groups) {
    return new int[][] {groups[1], groups[0]};
  }

  private static int[] reversed(int[] rights) {
    return new int[] {rights[1], rights[0]};
  }

  private static DifferentialFunctioning found(byte[][] columns, int reference) {
    boolean[] focal = new boolean[columns[0].length];
    for (int i = reference; i < focal.length; i++) {
      focal[i] = true;
    }
    return DifferentialFunctioning.of(ResponseMatrix.ofColumns(columns), focal);
  }

  /** Twelve items, the first of them harder for the focal group by so many logits. */
  private static byte[][] answers(
      SplittableRandom random, int reference, int focal, double harder) {
    byte[][] columns = new byte[12][reference + focal];
    for (int i = 0; i < reference + focal; i++) {
      double theta = random.nextGaussian();
      for (int j = 0; j < columns.length; j++) {
        double logit = 1.3 * (theta + 1.1 - 0.2 * j) - (j == 0 && i >= reference ? harder : 0);
        columns[j][i] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0);
      }
    }
    return columns;
  }
}
