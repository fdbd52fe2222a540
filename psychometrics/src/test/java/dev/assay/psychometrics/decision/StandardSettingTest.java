// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.decision.Bookmark.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardSettingTest {
  private static final List<ItemModel> ITEMS =
      List.of(new Dichotomous(1, 0, 0), new Dichotomous(2, 1, 0));

  @Test
  void an_angoff_cut_is_the_judges_mean_with_their_spread() {
    CutScore cut =
        new Angoff(ITEMS, List.of(List.of(0.5, 0.3), List.of(0.7, 0.3), List.of(0.6, 0.6)))
            .points();
    assertThat(cut.judges()).containsExactly(0.8, 1.0, 1.2);
    assertThat(cut.cut()).isCloseTo(1.0, within(1e-12));
    assertThat(cut.spread()).isCloseTo(0.2, within(1e-12));
    assertThat(cut.standardError()).isCloseTo(0.2 / Math.sqrt(3), within(1e-12));
  }

  @Test
  void a_rating_that_an_ability_would_give_leads_back_to_that_ability() {
    List<List<Double>> ratings = List.of(shares(0.2), shares(0.8));
    CutScore cut = new Angoff(ITEMS, ratings).ability();
    assertThat(cut.judges().get(0)).isCloseTo(0.2, within(1e-8));
    assertThat(cut.judges().get(1)).isCloseTo(0.8, within(1e-8));
    assertThat(cut.cut()).isCloseTo(0.5, within(1e-8));
  }

  @Test
  void a_page_lies_where_two_of_three_master_it() {
    Bookmark booklet = new Bookmark(ITEMS, Bookmark.TWO_THIRDS);
    assertThat(booklet.pages()).extracting(Page::item).containsExactly(0, 1);
    assertThat(booklet.pages().get(0).location()).isCloseTo(Math.log(2), within(1e-8));
    assertThat(booklet.pages().get(1).location()).isCloseTo(1 + Math.log(2) / 2, within(1e-8));
  }

  @Test
  void a_bookmark_cut_is_the_median_of_the_last_pages_mastered() {
    List<ItemModel> items =
        List.of(
            new Dichotomous(1, -1, 0),
            new PartialCredit(1, List.of(0.0, 1.5)),
            new Dichotomous(1, 3, 0));
    Bookmark booklet = new Bookmark(items, 0.5);
    assertThat(booklet.pages()).extracting(Page::category).containsExactly(1, 1, 2, 1);
    CutScore cut = booklet.cut(List.of(1, 4, 1));
    assertThat(cut.cut()).isCloseTo(-1, within(1e-8));
    double spread = 4 / Math.sqrt(3);
    assertThat(cut.spread()).isCloseTo(spread, within(1e-8));
    assertThat(cut.standardError())
        .isCloseTo(Math.sqrt(Math.PI / 2) * spread / Math.sqrt(3), within(1e-8));
    assertThat(booklet.cut(List.of(1, 4)).cut()).isCloseTo(1, within(1e-8));
  }

  @Test
  void what_no_judge_can_mean_is_refused_by_name() {
    assertThatThrownBy(() -> new Angoff(ITEMS, List.of(shares(0))).points())
        .hasMessageContaining("two judges");
    assertThatThrownBy(() -> new Angoff(ITEMS, List.of(List.of(0.5))))
        .hasMessageContaining("every item");
    assertThatThrownBy(() -> new Angoff(ITEMS, List.of(List.of(0.5, 1.5))))
        .hasMessageContaining("from 0 to 1");
    List<ItemModel> guessable = List.of(new Dichotomous(1, 0, 0.5));
    assertThatThrownBy(() -> new Angoff(guessable, List.of(List.of(0.7), List.of(0.2))).ability())
        .hasMessageContaining("judge 2 expects 0.20 points");
    assertThatThrownBy(() -> new Bookmark(guessable, 0.3)).hasMessageContaining("item 1");
    assertThatThrownBy(() -> new Bookmark(ITEMS, 0.67).cut(List.of(0, 1)))
        .hasMessageContaining("page 1 to 2");
  }

  private static List<Double> shares(double theta) {
    return ITEMS.stream().map(item -> item.expectedShare(theta)).toList();
  }
}
