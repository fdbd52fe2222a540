// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.UncertainItem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemDrawsTest {
  private static final Dichotomous ESTIMATE = new Dichotomous(1.2, 0.3, 0);
  private static final UncertainItem UNSURE =
      UncertainItem.of(ESTIMATE, new ItemErrors(0.05, List.of(0.4), 0));

  @Test
  void items_that_are_known_are_drawn_once_and_as_they_are() {
    assertThat(ItemDraws.of(List.of(ESTIMATE, ESTIMATE), 3).worlds())
        .containsExactly(List.of(ESTIMATE, ESTIMATE));
  }

  @Test
  void an_unsure_item_differs_from_draw_to_draw_and_a_known_one_beside_it_does_not() {
    ItemDraws draws = ItemDraws.of(List.of(UNSURE, ESTIMATE), 3);
    assertThat(draws.worlds()).hasSize(ItemDraws.ENOUGH).doesNotHaveDuplicates();
    assertThat(draws.worlds()).allMatch(world -> world.getLast().equals(ESTIMATE));
    assertThat(ItemDraws.of(List.of(UNSURE, ESTIMATE), 3)).isEqualTo(draws);
  }

  /** The mean over draws against the curve that has the errors averaged in: two routes. */
  @Test
  void the_chances_of_one_person_are_those_of_the_score_that_carries_the_errors() {
    Scoring scoring = new Scoring(new Population(0, 1));
    List<ItemModel> items = IntStream.range(0, 10).<ItemModel>mapToObj(_ -> UNSURE).toList();
    ItemDraws draws = ItemDraws.of(items, 8);
    Pool pool =
        Pool.ofItemDraws(
            draws.worlds().size(),
            draw -> List.of(scoring.posterior(answers(draws.worlds().get(draw)))));
    assertThat(pool.mean(0)).isCloseTo(scoring.posterior(answers(items)).mean(), within(0.08));
    assertThat(pool.above(0, 0.5))
        .isCloseTo(scoring.posterior(answers(items)).above(0.5), within(0.08));
  }

  private static List<Response> answers(List<ItemModel> items) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> new Response(items.get(i), i % 3 == 0 ? 0 : 1))
        .toList();
  }
}
