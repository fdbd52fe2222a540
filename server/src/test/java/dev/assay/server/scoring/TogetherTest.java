// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.decision.Pool;
import dev.assay.server.bank.Parameters;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final ItemModel ESTIMATE = new Dichotomous(1.5, 0, 0);

  private static Evidence person(ItemModel item, int right) {
    return new Evidence(
        Scoring.VERSION,
        0,
        1,
        0,
        IntStream.range(0, 8)
            .mapToObj(i ->
                new Evidence.Item(
                    i + 1,
                    "item " + i,
                    "backend.sql",
                    Parameters.of(item, "a calibration").from(300),
                    OptionalInt.of(i < right ? 1 : 0),
                    true))
            .toList());
  }

  private static Pool together(List<Evidence> people) {
    return Together.of(people, Parameters::toModel, 5);
  }

  @Test
  void known_items_give_what_each_score_says_alone() {
    List<Evidence> people = List.of(person(ESTIMATE, 6), person(ESTIMATE, 3));
    Pool alone =
        Pool.ofPosteriors(people.stream().map(evidence -> Score.of(evidence).posterior()).toList());
    assertThat(together(people).above(0, 1)).isCloseTo(alone.above(0, 1), within(1e-9));
    assertThat(together(people).mean(0)).isCloseTo(alone.mean(0), within(1e-9));
  }

  @Test
  void unsure_items_make_each_ability_unsure_and_the_order_less_so() {
    ItemModel unsure = UncertainItem.of(ESTIMATE, new ItemErrors(0.05, List.of(1.2), 0));
    List<Evidence> people = List.of(person(unsure, 6), person(unsure, 3));
    List<Score> scores = people.stream().map(Score::of).toList();
    double each = scores.getFirst().ability().standardError();
    assertThat(each).isGreaterThan(Score.of(person(ESTIMATE, 6)).ability().standardError() + 0.02);
    Pool apart = Pool.ofPosteriors(scores.stream().map(Score::posterior).toList());
    assertThat(together(people).above(0, 1)).isGreaterThan(apart.above(0, 1) + 0.01);
    assertThat(together(people).above(0, 1)).isEqualTo(together(people).above(0, 1));
  }
}
