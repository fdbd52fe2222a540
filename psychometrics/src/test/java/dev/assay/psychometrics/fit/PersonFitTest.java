// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PersonFitTest {

  @Test
  void persons_who_answer_by_the_model_have_standard_normal_values() {
    var random = new SplittableRandom(21);
    List<ItemModel> items = SummedScoreFitTest.mixed(60, random);
    List<PersonFit> fit =
        PersonFit.of(items, SummedScoreFitTest.simulated(items, 3000, random)).stream()
            .flatMap(Optional::stream)
            .toList();
    double sum = 0;
    double squares = 0;
    double low = 0;
    for (PersonFit each : fit) {
      sum += each.lz();
      squares += each.lz() * each.lz();
      low += each.chance() < 0.05 ? 1 : 0;
    }
    assertThat(fit.size()).isGreaterThan(2950);
    assertThat(sum / fit.size()).isCloseTo(0, within(0.08));
    assertThat(squares / fit.size()).isCloseTo(1, within(0.1));
    assertThat(low / fit.size()).isBetween(0.04, 0.075);
  }

  @Test
  void easy_items_wrong_and_hard_ones_right_is_unusual() {
    List<ItemModel> items = new ArrayList<>();
    byte[][] columns = new byte[40][2];
    for (int j = 0; j < 40; j++) {
      items.add(new Dichotomous(1.3, -2 + 0.1 * j, 0));
      columns[j][0] = (byte) (j < 20 ? 1 : 0);
      columns[j][1] = (byte) (j < 20 ? 0 : 1);
    }
    List<Optional<PersonFit>> fit = PersonFit.of(items, ResponseMatrix.ofColumns(columns));
    assertThat(fit.get(0).orElseThrow().lz()).isGreaterThan(1);
    assertThat(fit.get(1).orElseThrow().lz()).isLessThan(-5);
    assertThat(fit.get(1).orElseThrow().chance()).isLessThan(1e-6);
  }

  /** By the formula for right or wrong of Snijders 2001, written out. */
  @Test
  void right_or_wrong_gives_what_the_dichotomous_formula_gives() {
    List<ItemModel> items = new ArrayList<>();
    byte[][] columns = new byte[12][1];
    for (int j = 0; j < 12; j++) {
      items.add(new Dichotomous(0.8 + 0.07 * j, -1 + 0.2 * j, 0));
      columns[j][0] = (byte) (j % 4 == 1 ? 0 : 1);
    }
    ResponseMatrix responses = ResponseMatrix.ofColumns(columns);
    double lz = PersonFit.of(items, responses).getFirst().orElseThrow().lz();
    double theta = weightedLikelihood(items, columns);
    double w = 0;
    double slopes = 0;
    double shared = 0;
    double information = 0;
    double bias = 0;
    for (int j = 0; j < 12; j++) {
      var item = (Dichotomous) items.get(j);
      double p = item.expectedShare(theta);
      double logit = item.a() * (theta - item.b());
      w += (columns[j][0] - p) * logit;
      slopes += (columns[j][0] - p) * item.a();
      shared += item.a() * p * (1 - p) * logit;
      information += item.a() * item.a() * p * (1 - p);
      bias += Math.pow(item.a(), 3) * p * (1 - p) * (1 - 2 * p);
    }
    double c = shared / information;
    double variance = 0;
    for (int j = 0; j < 12; j++) {
      var item = (Dichotomous) items.get(j);
      double p = item.expectedShare(theta);
      variance += Math.pow(item.a() * (theta - item.b()) - c * item.a(), 2) * p * (1 - p);
    }
    assertThat(slopes).isCloseTo(-bias / (2 * information), within(1e-6));
    double expected = (w + c * bias / (2 * information)) / Math.sqrt(variance);
    assertThat(lz).isCloseTo(expected, within(1e-5));
  }

  private static double weightedLikelihood(List<ItemModel> items, byte[][] columns) {
    double low = -6;
    double high = 6;
    while (high - low > 1e-12) {
      double theta = (low + high) / 2;
      double side = 0;
      double information = 0;
      double bias = 0;
      for (int j = 0; j < items.size(); j++) {
        var item = (Dichotomous) items.get(j);
        double p = item.expectedShare(theta);
        side += item.a() * (columns[j][0] - p);
        information += item.a() * item.a() * p * (1 - p);
        bias += Math.pow(item.a(), 3) * p * (1 - p) * (1 - 2 * p);
      }
      if (side + bias / (2 * information) > 0) {
        low = theta;
      } else {
        high = theta;
      }
    }
    return low;
  }

  @Test
  void nothing_answered_and_everything_right_have_no_fit() {
    List<ItemModel> items = List.of(new Dichotomous(1, 0, 0), new Dichotomous(1, 0.5, 0));
    byte[][] columns = {{-1, 1}, {-1, 1}};
    assertThat(PersonFit.of(items, ResponseMatrix.ofColumns(columns)))
        .containsOnly(Optional.empty());
  }
}
