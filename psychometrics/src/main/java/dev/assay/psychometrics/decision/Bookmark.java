// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.ItemModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Setting a cut by bookmarks (Lewis, Mitzel and Green, 1996; Mitzel, Lewis, Patz and Green in
 * Cizek, <i>Setting Performance Standards</i>, 2001). The items lie in a booklet, easiest first,
 * each category of a long item on a page of its own, and each judge leaves a bookmark behind the
 * last page that somebody who is just good enough masters. Immutable.
 */
public final class Bookmark {
  /** To master a page is to reach it with this chance, commonly. */
  public static final double TWO_THIRDS = 2.0 / 3;

  private static final double FURTHEST = 12;

  private final List<Page> pages;

  /**
   * @param item by number, from 0
   * @param category that must be reached or passed, from 1
   * @param location the ability at which it is with the booklet's chance
   */
  public record Page(int item, int category, double location) {}

  /**
   * @param responseProbability the chance that counts as mastering; above what guessing gives
   */
  public Bookmark(List<? extends ItemModel> items, double responseProbability) {
    if (!(responseProbability > 0 && responseProbability < 1)) {
      throw new IllegalArgumentException("a chance is between 0 and 1, not " + responseProbability);
    }
    List<Page> unordered = new ArrayList<>();
    for (int j = 0; j < items.size(); j++) {
      for (int k = 1; k < items.get(j).categories(); k++) {
        unordered.add(new Page(j, k, location(j, items.get(j), k, responseProbability)));
      }
    }
    pages = unordered.stream().sorted(Comparator.comparingDouble(Page::location)).toList();
  }

  /** The booklet, easiest page first. */
  public List<Page> pages() {
    return pages;
  }

  /**
   * The cut: the median of the locations of the last pages that are mastered.
   *
   * @param mastered one a judge: how many pages lie before the bookmark, from 1
   */
  public CutScore cut(List<Integer> mastered) {
    List<Double> cuts = new ArrayList<>();
    for (int count : mastered) {
      if (count < 1 || count > pages.size()) {
        throw new IllegalArgumentException(
            "a bookmark lies behind page 1 to " + pages.size() + ", not " + count);
      }
      cuts.add(pages.get(count - 1).location());
    }
    return CutScore.ofMedian(cuts);
  }

  private static double location(int number, ItemModel item, int category, double chance) {
    double low = -FURTHEST;
    double high = FURTHEST;
    if (reached(item, category, low) > chance || reached(item, category, high) < chance) {
      throw new IllegalArgumentException(
          "item %d reaches category %d with chance %.2f at no ability"
              .formatted(number + 1, category, chance));
    }
    while (high - low > 1e-10) {
      double middle = (low + high) / 2;
      if (reached(item, category, middle) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double reached(ItemModel item, int category, double theta) {
    return Arrays.stream(item.probabilities(theta)).skip(category).sum();
  }
}
