// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.AuthorEstimate;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemPriorTest {
  private static final AuthorEstimate HARD = new AuthorEstimate(0.3, new Population(0, 1), 2, 0, 1);

  @Test
  void with_few_responses_an_item_stays_near_what_its_author_expects() {
    byte[][] columns = {{0, 1}, {1, 0}};
    var easy = new AuthorEstimate(0.9, new Population(0, 1), 2, 0, 1);
    CalibrationResult result =
        Calibration.of(
                ResponseMatrix.ofColumns(columns), Collections.nCopies(2, Model.TWO_PARAMETER))
            .withPriors(List.of(ItemPrior.of(HARD), ItemPrior.of(easy)))
            .estimate();
    double hard = ((Estimated) result.items().get(0)).b().getFirst();
    assertThat(hard).isCloseTo(((Dichotomous) HARD.model()).b(), within(0.5));
    assertThat(((Estimated) result.items().get(1)).b().getFirst()).isLessThan(hard - 1);
  }

  @Test
  void the_options_of_a_choice_are_the_prior_of_its_guessing() {
    ItemPrior prior = ItemPrior.of(new AuthorEstimate(0.5, new Population(0, 1), 2, 0.25, 1));
    assertThat(prior.guesses() / (prior.guesses() + prior.misses())).isCloseTo(0.27, within(0.01));
  }

  @Test
  void two_batches_one_after_the_other_say_nearly_what_both_say_at_once() {
    var made = SimulatedResponses.of(new PartialCreditCurve(2), 4000, 12, 1, 41);
    byte[][] first = new byte[12][];
    byte[][] second = new byte[12][];
    for (int j = 0; j < 12; j++) {
      first[j] = java.util.Arrays.copyOfRange(made.responses().column(j), 0, 2000);
      second[j] = java.util.Arrays.copyOfRange(made.responses().column(j), 2000, 4000);
    }
    List<Model> models = Collections.nCopies(12, Model.TWO_PARAMETER);
    CalibrationResult one =
        Calibration.of(ResponseMatrix.ofColumns(first), models)
            .withPrior(ItemPrior.standard())
            .estimate();
    List<ItemPrior> learnt =
        one.items().stream().map(item -> ItemPrior.after((Estimated) item).orElseThrow()).toList();
    CalibrationResult two =
        Calibration.of(ResponseMatrix.ofColumns(second), models).withPriors(learnt).estimate();
    CalibrationResult both =
        Calibration.of(made.responses(), models).withPrior(ItemPrior.standard()).estimate();
    for (int j = 0; j < 12; j++) {
      var updated = (Estimated) two.items().get(j);
      var atOnce = (Estimated) both.items().get(j);
      double error = atOnce.errors().orElseThrow().a();
      assertThat(updated.a()).isCloseTo(atOnce.a(), within(error));
      assertThat(updated.errors().orElseThrow().a())
          .isLessThan(((Estimated) one.items().get(j)).errors().orElseThrow().a());
    }
  }

  @Test
  void without_standard_errors_nothing_was_learnt() {
    var found =
        new Estimated(Model.TWO_PARAMETER, 1, List.of(0.0), 0, List.of(0, 1), Optional.empty());
    assertThat(ItemPrior.after(found)).isEmpty();
  }
}
