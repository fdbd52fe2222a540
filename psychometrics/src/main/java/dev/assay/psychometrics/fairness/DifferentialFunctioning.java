// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Items that treat two groups of equally able people differently. People are matched by the sum of
 * the items that are not suspected themselves, and the item at hand (purification: Holland and
 * Thayer 1988), found in rounds; p-values are adjusted for the number of items. A flag does not say
 * that an item is unfair: somebody has to look at what in it favours whom, and whether that belongs
 * to the skill.
 *
 * @param items one a column
 * @param rounds of purification until the suspects stayed the same, or 10
 */
public record DifferentialFunctioning(List<Item> items, int rounds) {
  /** With fewer in a group nothing is computed. */
  public static final int FEWEST_PERSONS = 30;

  private static final int MOST_ROUNDS = 10;

  public DifferentialFunctioning {
    items = List.copyOf(items);
  }

  /** What was found of one item. */
  public sealed interface Item {}

  /**
   * @param adjusted p-value of {@code mantel}, adjusted for the number of items
   * @param magnitude by {@code mantel} and its adjusted p-value
   * @param logisticAdjusted p-value of {@code logistic.both()}, adjusted
   * @param logisticMagnitude by {@code logistic}: catches what is not uniform as well
   */
  public record Measured(
      MantelHaenszel mantel,
      double adjusted,
      Magnitude magnitude,
      LogisticDif logistic,
      double logisticAdjusted,
      Magnitude logisticMagnitude)
      implements Item {}

  /** Everybody who can be compared reached the same category, or nobody can be compared. */
  public record SaysNothing() implements Item {}

  /**
   * @param focal one a person: in the focal group, or in the reference group
   * @throws IllegalArgumentException with fewer than {@link #FEWEST_PERSONS} in a group
   */
  public static DifferentialFunctioning of(ResponseMatrix responses, boolean[] focal) {
    int focals = 0;
    for (boolean each : focal) {
      focals += each ? 1 : 0;
    }
    if (focal.length != responses.persons()
        || Math.min(focals, focal.length - focals) < FEWEST_PERSONS) {
      throw new IllegalArgumentException(
          "comparing items needs %d persons in each group; there are %d and %d"
              .formatted(FEWEST_PERSONS, focal.length - focals, focals));
    }
    boolean[] anchors = new boolean[responses.items()];
    Arrays.fill(anchors, true);
    List<Item> items = measured(responses, focal, anchors);
    int round = 1;
    for (; round < MOST_ROUNDS; round++) {
      boolean[] unsuspected = unsuspected(items);
      if (Arrays.equals(unsuspected, anchors) || none(unsuspected)) {
        break;
      }
      anchors = unsuspected;
      items = measured(responses, focal, anchors);
    }
    return new DifferentialFunctioning(items, round);
  }

  /**
   * How large a difference between the groups has to be, on the delta scale, to be flagged 80 of
   * 100 times, at the item of two categories in the middle: half of them need more. Smaller ones
   * are mostly missed. Empty when no item has a standard error.
   */
  public OptionalDouble detectable() {
    double[] sizes =
        items.stream()
            .flatMap(item -> item instanceof Measured told ? Stream.of(told) : Stream.empty())
            .map(told -> told.mantel().detectable(items.size()))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    return sizes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sizes[sizes.length / 2]);
  }

  private static List<Item> measured(ResponseMatrix responses, boolean[] focal, boolean[] anchors) {
    List<MatchedCounts> counts = new ArrayList<>();
    List<Optional<MantelHaenszel>> mantels = new ArrayList<>();
    for (int j = 0; j < responses.items(); j++) {
      MatchedCounts own = MatchedCounts.of(responses, focal, j, anchors);
      counts.add(own);
      mantels.add(own.categories() < 2 ? Optional.empty() : MantelHaenszel.of(own));
    }
    int[] told =
        java.util.stream.IntStream.range(0, mantels.size())
            .filter(j -> mantels.get(j).isPresent())
            .toArray();
    List<LogisticDif> logistics =
        Arrays.stream(told).mapToObj(j -> LogisticDif.of(counts.get(j))).toList();
    double[] p = Arrays.stream(told).mapToDouble(j -> mantels.get(j).orElseThrow().p()).toArray();
    double[] adjusted = BenjaminiHochberg.adjusted(p);
    double[] logisticAdjusted =
        BenjaminiHochberg.adjusted(logistics.stream().mapToDouble(LogisticDif::both).toArray());
    List<Item> items = new ArrayList<>();
    int next = 0;
    for (Optional<MantelHaenszel> mantel : mantels) {
      if (mantel.isEmpty()) {
        items.add(new SaysNothing());
      } else {
        LogisticDif logistic = logistics.get(next);
        items.add(
            new Measured(
                mantel.get(),
                adjusted[next],
                mantel.get().magnitude(adjusted[next]),
                logistic,
                logisticAdjusted[next],
                logistic.magnitude(logisticAdjusted[next])));
        next++;
      }
    }
    return items;
  }

  private static boolean[] unsuspected(List<Item> items) {
    boolean[] unsuspected = new boolean[items.size()];
    for (int j = 0; j < unsuspected.length; j++) {
      unsuspected[j] =
          switch (items.get(j)) {
            case SaysNothing() -> true;
            case Measured item ->
                item.magnitude() == Magnitude.A && item.logisticMagnitude() == Magnitude.A;
          };
    }
    return unsuspected;
  }

  private static boolean none(boolean[] anchors) {
    for (boolean anchor : anchors) {
      if (anchor) {
        return false;
      }
    }
    return true;
  }
}
