// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.ShareInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What people in groups of like ability reached of one item, beside what its model expects of these
 * very people: the points that one draws over an item's curve. Abilities come from the other items,
 * so that nobody is put among the able because of the answer that is looked at. The expectation is
 * taken over each person's posterior: it lies a little off the curve at the group's mean, the more
 * the less is known of the people.
 *
 * @param points the least able group first
 */
public record ObservedCurve(List<Point> points) {

  public ObservedCurve {
    points = List.copyOf(points);
  }

  /**
   * One group.
   *
   * @param ability the mean of what is expected of its people
   * @param counts how many of them reached each category
   * @param observed the mean category as a share of the highest, 0 to 1
   * @param low where the 95 % interval of that begins (Wilson 1927, JASA 22, 209-212); for more
   *     than two categories it is wider than needed, since a share between 0 and 1 varies at most
   *     as right or wrong does
   * @param high where it ends
   * @param expected what the model expects these people to reach
   */
  public record Point(
      double ability,
      List<Integer> counts,
      double observed,
      double low,
      double high,
      double expected) {
    public Point {
      counts = List.copyOf(counts);
    }

    public int persons() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether what is expected lies within the interval of what was reached. */
    public boolean agrees() {
      return low <= expected && expected <= high;
    }
  }

  /**
   * @param item as it is taken to measure
   * @param others what the other items say of each person's ability
   * @param categories what each person reached of this one
   * @param groups into how many groups of equal size, or one apart, people are divided
   * @throws IllegalArgumentException when persons and categories do not correspond, or there are
   *     fewer persons than groups
   */
  public static ObservedCurve of(
      ItemModel item, List<Posterior> others, int[] categories, int groups) {
    if (others.size() != categories.length || groups < 1 || categories.length < groups) {
      throw new IllegalArgumentException(
          "one category a person, and a person a group: %d, %d, %d"
              .formatted(others.size(), categories.length, groups));
    }
    double[] abilities = others.stream().mapToDouble(Posterior::mean).toArray();
    List<Integer> ascending =
        IntStream.range(0, abilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> abilities[i]))
            .toList();
    List<Point> points = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      int from = (int) ((long) g * abilities.length / groups);
      int to = (int) ((g + 1L) * abilities.length / groups);
      points.add(point(item, others, categories, ascending.subList(from, to)));
    }
    return new ObservedCurve(points);
  }

  private static Point point(
      ItemModel item, List<Posterior> others, int[] categories, List<Integer> group) {
    int[] counts = new int[item.categories()];
    double ability = 0;
    double expected = 0;
    double reached = 0;
    for (int person : group) {
      counts[categories[person]]++;
      ability += others.get(person).mean();
      expected += others.get(person).expected(item::expectedShare);
      reached += (double) categories[person] / (counts.length - 1);
    }
    int persons = group.size();
    ShareInterval share = ShareInterval.of(reached, persons);
    return new Point(
        ability / persons,
        IntStream.of(counts).boxed().toList(),
        share.share(),
        share.low(),
        share.high(),
        expected / persons);
  }
}
