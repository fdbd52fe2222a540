// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the levels of several raters become one, criterion by criterion. One rater where the
 * organisation has one: these levels. Two: their mean, when they are at most one level apart in
 * every criterion. Otherwise a third rates, who knows nothing of it, and the middle one of three
 * levels counts in every criterion.
 */
final class Combination {
  private static final int FURTHEST = 1;

  private Combination() {}

  /**
   * @param ratings finished ones, the first first: levels by criterion
   * @param raters how many rate an answer: 1 or 2
   * @return empty while somebody more has to rate
   */
  static Optional<Map<String, Double>> of(List<Map<String, Integer>> ratings, int raters) {
    int needed = raters == 2 && ratings.size() == 2 && differ(ratings) ? 3 : raters;
    if (ratings.size() < needed) {
      return Optional.empty();
    }
    Map<String, Double> levels = new TreeMap<>();
    for (String criterion : ratings.getFirst().keySet()) {
      levels.put(criterion, middle(ratings.stream().map(one -> level(one, criterion)).toList()));
    }
    return Optional.of(levels);
  }

  private static boolean differ(List<Map<String, Integer>> ratings) {
    return ratings.getFirst().keySet().stream()
        .anyMatch(criterion ->
            Math.abs(level(ratings.get(0), criterion) - level(ratings.get(1), criterion))
                > FURTHEST);
  }

  private static int level(Map<String, Integer> rating, String criterion) {
    Integer level = rating.get(criterion);
    if (level == null) {
      throw new IllegalArgumentException("a finished rating has every criterion: " + criterion);
    }
    return level;
  }

  /** The median, which for two is the mean. */
  private static double middle(List<Integer> levels) {
    List<Integer> sorted = levels.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }
}
