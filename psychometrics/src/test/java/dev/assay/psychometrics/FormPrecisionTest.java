// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormPrecisionTest {
  private static final Population MID = new Population(0, 1);

  @Test
  void an_empty_form_knows_what_is_known_of_the_population() {
    FormPrecision empty = new FormPrecision(List.of(), MID);
    assertThat(empty.information(0)).isZero();
    assertThat(empty.standardError()).isCloseTo(1, within(1e-12));
    assertThat(empty.reliability()).isCloseTo(0, within(1e-12));
    assertThat(empty.rightSideOf(0.5)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void information_adds_up() {
    ItemModel item = new Dichotomous(1, 0, 0);
    FormPrecision sixteen = new FormPrecision(Collections.nCopies(16, item), MID);
    assertThat(sixteen.information(0)).isCloseTo(4, within(1e-12));
    assertThat(sixteen.standardError(0)).isCloseTo(Math.sqrt(1 / 5.0), within(1e-12));
  }

  @Test
  void more_items_never_make_it_worse() {
    List<ItemModel> items = new ArrayList<>();
    double before = 2;
    for (int i = 0; i < 15; i++) {
      items.add(new Dichotomous(1.1, -1.5 + 0.2 * i, 0.25));
      FormPrecision precision = new FormPrecision(items, MID);
      assertThat(precision.standardError()).isLessThan(before);
      assertThat(precision.reliability()).isBetween(0.0, 1.0);
      before = precision.standardError();
    }
  }

  @Test
  void simulated_people_are_measured_as_precisely_as_predicted() {
    List<ItemModel> items = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      items.add(new Dichotomous(1.2, -1.8 + 0.15 * i, 0));
    }
    items.add(new PartialCredit(0.9, List.of(-0.5, 0.3, 1.1)));
    FormPrecision predicted = new FormPrecision(items, MID);
    Scoring scoring = new Scoring(MID);
    Random random = new Random(7);
    double squares = 0;
    int right = 0;
    int people = 3_000;
    for (int person = 0; person < people; person++) {
      double theta = random.nextGaussian();
      List<Response> responses = new ArrayList<>();
      for (ItemModel item : items) {
        responses.add(new Response(item, draw(item, theta, random)));
      }
      double estimate = scoring.posterior(responses).mean();
      squares += (estimate - theta) * (estimate - theta);
      right += (estimate > 0.5) == (theta > 0.5) ? 1 : 0;
    }
    assertThat(Math.sqrt(squares / people)).isCloseTo(predicted.standardError(), within(0.03));
    assertThat(right / (double) people).isCloseTo(predicted.rightSideOf(0.5), within(0.03));
  }

  private static int draw(ItemModel item, double theta, Random random) {
    double[] log = new double[item.categories()];
    item.logProbabilities(theta, log);
    double u = random.nextDouble();
    int k = 0;
    while (k < log.length - 1 && u > Math.exp(log[k])) {
      u -= Math.exp(log[k]);
      k++;
    }
    return k;
  }
}
