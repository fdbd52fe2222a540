// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import java.util.List;

/**
 * How right a list of persons is expected to be.
 *
 * @param precision the expected share of the list that belongs on it: 0 to 1
 * @param recall the share of those who belong on it that are: expected number found by expected
 *     number there are
 * @param captured what the list gains over a random one, as a share of what a perfect list of the
 *     same length would gain in mean ability; 1 when everybody is on it
 */
public record ExpectedList(double precision, double recall, double captured) {

  /**
   * Whoever is truly among the best belongs on the list.
   *
   * @param chosen persons by number; the list may be longer or shorter than {@code top.places()}
   * @param best the best of as many as the list has, for {@link #captured}
   */
  public static ExpectedList ofTop(
      Pool pool, List<Integer> chosen, TopChances top, TopChances best) {
    double found = found(chosen, top.chances());
    return new ExpectedList(
        found / chosen.size(), Math.min(1, found / top.places()), captured(pool, chosen, best));
  }

  /** The same for a list of as many as there are places. */
  public static ExpectedList ofTop(Pool pool, List<Integer> chosen, TopChances top) {
    return ofTop(pool, chosen, top, top);
  }

  /** Whoever is truly above the cut belongs on the list. */
  public static ExpectedList ofCut(Pool pool, List<Integer> chosen, double cut, TopChances best) {
    double found = 0;
    double there = 0;
    boolean[] on = new boolean[pool.persons()];
    chosen.forEach(person -> on[person] = true);
    for (int person = 0; person < on.length; person++) {
      double chance = pool.above(person, cut);
      there += chance;
      found += on[person] ? chance : 0;
    }
    return new ExpectedList(
        found / someOf(chosen), there > 0 ? found / there : 1, captured(pool, chosen, best));
  }

  private static double found(List<Integer> chosen, List<Double> chances) {
    someOf(chosen);
    return chosen.stream().mapToDouble(chances::get).sum();
  }

  private static double captured(Pool pool, List<Integer> chosen, TopChances best) {
    if (best.places() != chosen.size()) {
      throw new IllegalArgumentException(
          "a list of " + chosen.size() + " is held against the best " + best.places());
    }
    double everybody = 0;
    for (int person = 0; person < pool.persons(); person++) {
      everybody += pool.mean(person) / pool.persons();
    }
    double mean = chosen.stream().mapToDouble(pool::mean).sum() / chosen.size();
    double possible = best.bestMean() - everybody;
    return best.border().isEmpty() || possible <= 0
        ? 1
        : Math.min(1, (mean - everybody) / possible);
  }

  private static int someOf(List<Integer> chosen) {
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("nobody is on the list");
    }
    return chosen.size();
  }
}
