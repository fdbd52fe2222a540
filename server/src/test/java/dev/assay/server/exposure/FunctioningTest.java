// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.fairness.Magnitude;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Invented people and models, by fixed seeds, of whom it is known which items differ. */
class FunctioningTest {
  private static final int OTHER = 4;

  @Test
  void an_item_that_is_harder_for_models_is_flagged_and_no_other() {
    Functioning found = new InventedSittings(10, 9, 0).functioning(150, OTHER, 2.2, new Random(8));
    assertThat(found.people()).isEqualTo(150);
    assertThat(found.sittings()).isEqualTo(90);
    assertThat(found.models()).isEqualTo(10);
    assertThat(found.unlike())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.item()).isEqualTo(InventedSittings.FORM.get(OTHER).hex());
          assertThat(one.magnitude()).contains(Magnitude.C);
          assertThat(one.harderForModels()).isTrue();
          assertThat(one.effect().orElseThrow()).isLessThan(-1.5);
          assertThat(one.p().orElseThrow()).isLessThan(0.01);
        });
  }

  @Test
  void an_item_that_is_easier_for_models_is_flagged_as_that() {
    Functioning found = new InventedSittings(10, 9, 0).functioning(150, OTHER, -2.2, new Random(8));
    assertThat(found.unlike())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.item()).isEqualTo(InventedSittings.FORM.get(OTHER).hex());
          assertThat(one.harderForModels()).isFalse();
        });
  }

  @Test
  void models_that_are_abler_in_everything_make_no_item_stand_out() {
    int flagged = 0;
    for (int time = 0; time < 20; time++) {
      flagged +=
          new InventedSittings(30, 3, 0)
              .functioning(150, OTHER, 0, new Random(100 + time))
              .unlike()
              .size();
    }
    assertThat(flagged).as("of %d items", 20 * InventedSittings.FORM.size()).isLessThan(12);
  }

  /** What is said of power: a difference of that size is mostly found, a smaller one is missed. */
  @Test
  void the_difference_that_can_be_found_is_told_and_shrinks_with_more_sittings() {
    Functioning some = new InventedSittings(10, 6, 0).functioning(60, OTHER, 0, new Random(5));
    Functioning more = new InventedSittings(60, 3, 0).functioning(300, OTHER, 0, new Random(5));
    double large = some.detectable().orElseThrow();
    assertThat(large).isGreaterThan(3);
    assertThat(more.detectable().orElseThrow()).isBetween(1.0, large - 1);
    int found = 0;
    int missed = 0;
    for (int time = 0; time < 30; time++) {
      InventedSittings sittings = new InventedSittings(10, 6, 0);
      found += flags(sittings.functioning(60, OTHER, large / 2.35, new Random(time)));
      missed += 1 - flags(sittings.functioning(60, OTHER, 0.4 * large / 2.35, new Random(time)));
    }
    assertThat(found).isGreaterThan(20);
    assertThat(missed).isGreaterThan(20);
  }

  private static int flags(Functioning found) {
    ItemHash item = InventedSittings.FORM.get(OTHER);
    return found.unlike().stream().anyMatch(one -> one.item().equals(item.hex())) ? 1 : 0;
  }

  /** Why it takes several models: what is peculiar to a model comes back in each of its runs. */
  @Test
  void many_runs_of_few_models_find_differences_that_are_only_theirs() {
    int fewModels = 0;
    int manyModels = 0;
    for (int time = 0; time < 15; time++) {
      fewModels +=
          new InventedSittings(5, 20, 1.2)
              .functioning(150, OTHER, 0, new Random(200 + time))
              .unlike()
              .size();
      manyModels +=
          new InventedSittings(100, 1, 1.2)
              .functioning(150, OTHER, 0, new Random(200 + time))
              .unlike()
              .size();
    }
    assertThat(fewModels).isGreaterThan(2 * manyModels + 5);
  }

  @Test
  void nothing_is_said_of_four_models_however_often_they_sat() {
    Functioning found = new InventedSittings(4, 50, 0).functioning(150, OTHER, 3, new Random(1));
    assertThat(found.enough()).isFalse();
    assertThat(found.missingModels()).isEqualTo(1);
    assertThat(found.items()).isEmpty();
    assertThat(found.detectable()).isEmpty();
  }
}
