// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.simulation.Seed;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The items of a test as they may truly be, drawn again and again within their errors: scoring
 * everybody with one draw, and again with the next, keeps what people have in common because they
 * met the same items (multiple imputation, Yang, Hansen and Cai, <i>Educational and Psychological
 * Measurement</i> 72, 2012). Made for {@link Pool#ofItemDraws}.
 *
 * @param worlds one entry a draw; in each, the items in the order in which they were given
 */
public record ItemDraws(List<List<ItemModel>> worlds) {
  /** How many draws do. */
  static final int ENOUGH = 40;

  public ItemDraws {
    worlds = worlds.stream().map(List::copyOf).toList();
  }

  /**
   * Draws; the same items and seed give the same ones. When no item is uncertain there is one.
   *
   * @param items of which those that are no {@link UncertainItem} are taken for true
   */
  public static ItemDraws of(List<? extends ItemModel> items, long seed) {
    if (items.stream().noneMatch(UncertainItem.class::isInstance)) {
      return new ItemDraws(List.of(List.copyOf(items)));
    }
    List<? extends RandomGenerator> random = Seed.generators(seed, items.size());
    List<List<ItemModel>> byItem =
        IntStream.range(0, items.size()).mapToObj(i -> draws(items.get(i), random.get(i))).toList();
    return new ItemDraws(
        IntStream.range(0, ENOUGH)
            .mapToObj(d -> byItem.stream().map(item -> item.get(d)).toList())
            .toList());
  }

  private static List<ItemModel> draws(ItemModel item, RandomGenerator random) {
    return IntStream.range(0, ENOUGH)
        .mapToObj(_ -> item instanceof UncertainItem unsure ? unsure.draw(random) : item)
        .toList();
  }
}
