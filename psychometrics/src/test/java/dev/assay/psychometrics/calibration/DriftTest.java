// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.simulation.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final int ITEMS = 12;
  private static final int TIMES = 12;
  private static final int PEOPLE = 500;

  /** The squares of 144 z have mean 1, and that mean the error sqrt(2 / 144). */
  @Test
  void where_nothing_moved_the_difference_is_as_large_as_its_error_says() {
    var random = new SplittableRandom(1978);
    double squares = 0;
    for (int time = 0; time < TIMES; time++) {
      byte[][] columns = columns(truth(0), truth(0), random);
      for (Drift drift : drifts(columns)) {
        squares += drift.z() * drift.z();
      }
    }
    assertThat(squares / TIMES / ITEMS).isCloseTo(1, within(6 * Math.sqrt(2.0 / TIMES / ITEMS)));
  }

  @Test
  void an_item_that_became_easier_is_found_and_the_others_are_not() {
    byte[][] columns = columns(truth(0), truth(-1.2), new SplittableRandom(7));
    List<Drift> drifts = drifts(columns);
    assertThat(drifts.getFirst().place()).isNegative();
    assertThat(drifts.getFirst().z()).isLessThan(-5);
    assertThat(drifts.subList(1, ITEMS)).allMatch(drift -> Math.abs(drift.z()) < 5);
  }

  /**
   * Linked, the earlier difficulty is 3 with the error 0.4: one answer leaves 16, there and here.
   */
  @Test
  void the_earlier_scale_is_left_before_anything_is_compared() {
    var earlier =
        new Drift.Estimate(new Dichotomous(2, 0.5, 0), new ItemErrors(0.4, List.of(0.2), 0), 100);
    var later =
        new Drift.Estimate(new Dichotomous(1, 3.3, 0), new ItemErrors(0.1, List.of(0.2), 0), 400);
    Drift drift = Drift.between(earlier.on(new Linking(2, 2)), later);
    assertThat(drift.place()).isCloseTo(0.3, within(1e-12));
    assertThat(drift.placeError()).isCloseTo(Math.sqrt(16 * 0.0075), within(1e-12));
    assertThat(drift.slope()).isCloseTo(0, within(1e-12));
    assertThat(drift.slopeError()).isCloseTo(Math.sqrt(4 * 0.0075), within(1e-12));
    assertThat(drift.z()).isCloseTo(0.3 / Math.sqrt(0.12), within(1e-12));
  }

  @Test
  void without_more_answers_there_is_nothing_to_compare() {
    var estimate =
        new Drift.Estimate(new Dichotomous(1, 0, 0), new ItemErrors(0.1, List.of(0.1), 0), 100);
    assertThatThrownBy(() -> Drift.between(estimate, estimate))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<ItemModel> truth(double firstMoved) {
    return IntStream.range(0, ITEMS)
        .<ItemModel>mapToObj(j -> new Dichotomous(1.3, -1 + 0.2 * j + (j == 0 ? firstMoved : 0), 0))
        .toList();
  }

  private static byte[][] columns(
      List<ItemModel> before, List<ItemModel> after, SplittableRandom random) {
    byte[][] columns = new byte[ITEMS][2 * PEOPLE];
    for (int i = 0; i < 2 * PEOPLE; i++) {
      double theta = random.nextGaussian();
      for (int j = 0; j < ITEMS; j++) {
        ItemModel item = (i < PEOPLE ? before : after).get(j);
        columns[j][i] = (byte) Answers.category(item, theta, random);
      }
    }
    return columns;
  }

  /** The first half, then everybody. */
  private static List<Drift> drifts(byte[][] columns) {
    byte[][] first =
        Arrays.stream(columns).map(c -> Arrays.copyOf(c, PEOPLE)).toArray(byte[][]::new);
    List<Drift.Estimate> earlier = estimated(first);
    List<Drift.Estimate> later = estimated(columns);
    List<Drift> drifts = new ArrayList<>();
    for (int j = 0; j < ITEMS; j++) {
      drifts.add(Drift.between(earlier.get(j), later.get(j)));
    }
    return drifts;
  }

  private static List<Drift.Estimate> estimated(byte[][] columns) {
    return Calibration.of(
            ResponseMatrix.ofColumns(columns), Collections.nCopies(ITEMS, Model.TWO_PARAMETER))
        .estimate()
        .items()
        .stream()
        .map(ItemEstimate.Estimated.class::cast)
        .map(found ->
            new Drift.Estimate(
                new Dichotomous(found.a(), found.b().getFirst(), 0),
                found.errors().orElseThrow(),
                columns[0].length))
        .toList();
  }
}
