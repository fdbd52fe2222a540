// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LocalDependenceTest {
  private static final Population MID = new Population(0, 1);

  @Test
  void items_that_only_share_ability_are_not_called_dependent() {
    var random = new SplittableRandom(31);
    List<ItemModel> items = SummedScoreFitTest.mixed(20, random);
    var found = LocalDependence.of(items, SummedScoreFitTest.simulated(items, 600, random), MID);
    assertThat(found.pairs()).hasSize(190).noneMatch(LocalDependence.Pair::dependent);
    assertThat(found.mean()).isBetween(-0.15, 0.0);
  }

  @Test
  void an_item_that_repeats_another_is_found() {
    var random = new SplittableRandom(32);
    List<ItemModel> items = SummedScoreFitTest.mixed(20, random);
    items.set(7, items.get(4));
    ResponseMatrix responses = SummedScoreFitTest.simulated(items, 600, random);
    byte[][] columns = new byte[20][600];
    for (int i = 0; i < 600; i++) {
      for (int j = 0; j < 20; j++) {
        // four of five copy their answer
        columns[j][i] = responses.at(i, j == 7 && i % 5 > 0 ? 4 : j);
      }
    }
    var found = LocalDependence.of(items, ResponseMatrix.ofColumns(columns), MID);
    LocalDependence.Pair strongest = found.pairs().getFirst();
    assertThat(List.of(strongest.first(), strongest.second())).containsExactly(4, 7);
    assertThat(found.pairs().stream().filter(LocalDependence.Pair::dependent)).hasSize(1);
  }

  @Test
  void few_persons_are_not_judged() {
    var random = new SplittableRandom(33);
    List<ItemModel> items = SummedScoreFitTest.mixed(5, random);
    var found = LocalDependence.of(items, SummedScoreFitTest.simulated(items, 40, random), MID);
    assertThat(found.pairs()).isEmpty();
    assertThat(found.skipped()).isEqualTo(10);
    assertThat(found.mean()).isZero();
  }
}
