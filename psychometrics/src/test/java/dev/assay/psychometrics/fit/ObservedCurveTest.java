// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.ability.FormScoring;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.simulation.Answers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservedCurveTest {
  private static final Population MID = new Population(0, 1);
  private static final int PERSONS = 4000;

  /** Twelve items that are known, and what everybody reached on one more. */
  private record People(List<Posterior> others, int[] reached) {
    static People of(ItemModel item, long seed) {
      var random = new SplittableRandom(seed);
      List<ItemModel> form =
          IntStream.range(0, 12)
              .<ItemModel>mapToObj(j -> new Dichotomous(1.2, -1.5 + 0.3 * j, 0))
              .toList();
      byte[][] columns = new byte[form.size()][PERSONS];
      int[] reached = new int[PERSONS];
      for (int i = 0; i < PERSONS; i++) {
        double theta = random.nextGaussian();
        for (int j = 0; j < columns.length; j++) {
          columns[j][i] = (byte) Answers.category(form.get(j), theta, random);
        }
        reached[i] = Answers.category(item, theta, random);
      }
      return new People(
          new FormScoring(form, MID).posteriors(ResponseMatrix.ofColumns(columns)), reached);
    }
  }

  /** Within 6 standard errors in each of 8 groups of 500, for two categories and for four. */
  @Test
  void what_the_true_model_expects_is_what_people_reach() {
    for (ItemModel item :
        List.of(new Dichotomous(1.5, 0.4, 0.2), new PartialCredit(1, List.of(-0.8, 0.1, 0.9)))) {
      People people = People.of(item, 5);
      ObservedCurve curve = ObservedCurve.of(item, people.others(), people.reached(), 8);
      assertThat(curve.points()).hasSize(8);
      for (ObservedCurve.Point point : curve.points()) {
        assertThat(point.persons()).isEqualTo(500);
        double error = Math.sqrt(point.expected() * (1 - point.expected()) / 500);
        assertThat(point.observed()).isCloseTo(point.expected(), within(6 * error));
        assertThat(point.observed()).isBetween(point.low(), point.high());
      }
      assertThat(curve.points())
          .isSortedAccordingTo((a, b) -> Double.compare(a.ability(), b.ability()));
    }
  }

  @Test
  void a_wrong_model_is_seen_where_it_is_wrong() {
    People people = People.of(new Dichotomous(0.3, 0, 0), 6);
    List<ObservedCurve.Point> points =
        ObservedCurve.of(new Dichotomous(2, 0, 0), people.others(), people.reached(), 5).points();
    assertThat(points.getFirst().agrees()).isFalse();
    assertThat(points.getFirst().observed()).isGreaterThan(points.getFirst().expected());
    assertThat(points.getLast().agrees()).isFalse();
    assertThat(points.getLast().observed()).isLessThan(points.getLast().expected());
  }

  /** Wilson's interval for 0 of 10 is 0 to z² / (10 + z²). */
  @Test
  void a_group_in_which_nobody_is_right_has_an_interval_still() {
    Posterior anybody = Posterior.of(MID);
    ObservedCurve.Point point =
        ObservedCurve.of(new Dichotomous(1, 0, 0), Collections.nCopies(10, anybody), new int[10], 1)
            .points()
            .getFirst();
    assertThat(point.low()).isZero();
    assertThat(point.high()).isCloseTo(3.841458820694124 / 13.841458820694124, within(1e-12));
    assertThat(point.counts()).isEqualTo(List.of(10, 0));
    assertThat(point.ability()).isCloseTo(0, within(1e-12));
  }

  @Test
  void more_groups_than_people_are_refused() {
    List<Posterior> one = new ArrayList<>(List.of(Posterior.of(MID)));
    assertThatThrownBy(() -> ObservedCurve.of(new Dichotomous(1, 0, 0), one, new int[1], 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
