// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One option of a choice item: who takes it. A good distractor is taken by some, and by fewer the
 * more able they are; the key is the other way round.
 *
 * @param option as it is written in the data
 * @param chosen by how many
 * @param share of those who chose any
 * @param meanRest the mean share of points on the other items of those who chose it, or of what
 *     else people are compared by
 * @param correlation between choosing it and that; empty when either does not vary
 * @param trace for each group of persons, the least able first, the share that chose it
 */
public record OptionStatistics(
    String option,
    int chosen,
    double share,
    double meanRest,
    OptionalDouble correlation,
    List<Double> trace) {

  public OptionStatistics {
    trace = List.copyOf(trace);
  }

  /**
   * The options of one item, in the order of the alphabet.
   *
   * @param options what each person chose; empty for nothing
   * @param item the item's column in the responses, which is left out of the persons' shares
   * @param groups into how many groups of about equal size persons are divided; persons of one
   *     share stay together, so there may be fewer
   */
  public static List<OptionStatistics> of(
      List<String> options, ResponseMatrix responses, int item, int groups) {
    return of(options, restShares(responses, item), groups);
  }

  /**
   * The same, people compared by something else that comes without this item, such as ability.
   *
   * @param standing of each person; NaN leaves somebody out
   */
  public static List<OptionStatistics> of(List<String> options, double[] standing, int groups) {
    if (options.size() != standing.length || groups < 1) {
      throw new IllegalArgumentException("one option a person, and at least one group");
    }
    int[] who =
        IntStream.range(0, options.size())
            .filter(i -> !options.get(i).isEmpty() && !Double.isNaN(standing[i]))
            .toArray();
    int[] group = groups(Arrays.stream(who).mapToDouble(i -> standing[i]).toArray(), groups);
    return Arrays.stream(who)
        .mapToObj(options::get)
        .distinct()
        .sorted()
        .map(option -> option(option, options, who, standing, group))
        .toList();
  }

  private static OptionStatistics option(
      String option, List<String> options, int[] who, double[] shares, int[] group) {
    int last = Arrays.stream(group).max().orElse(0);
    double[] taken = new double[last + 1];
    double[] all = new double[last + 1];
    double[] chose = new double[who.length];
    double[] rest = new double[who.length];
    double points = 0;
    for (int i = 0; i < who.length; i++) {
      chose[i] = options.get(who[i]).equals(option) ? 1 : 0;
      rest[i] = shares[who[i]];
      points += chose[i] * rest[i];
      taken[group[i]] += chose[i];
      all[group[i]]++;
    }
    int chosen = (int) Arrays.stream(chose).sum();
    List<Double> trace = new ArrayList<>();
    for (int g = 0; g <= last; g++) {
      trace.add(taken[g] / all[g]);
    }
    return new OptionStatistics(
        option,
        chosen,
        (double) chosen / who.length,
        points / chosen,
        correlation(chose, rest),
        trace);
  }

  private static OptionalDouble correlation(double[] one, double[] other) {
    if (one.length < 2) {
      return OptionalDouble.empty();
    }
    double scale = Math.sqrt(Sums.covariance(one, one) * Sums.covariance(other, other));
    return scale > 0
        ? OptionalDouble.of(Math.clamp(Sums.covariance(one, other) / scale, -1, 1))
        : OptionalDouble.empty();
  }

  /** The share of the points that each person got on the other items; NaN without any. */
  private static double[] restShares(ResponseMatrix responses, int item) {
    double[] points = new double[responses.persons()];
    double[] most = new double[responses.persons()];
    for (int j = 0; j < responses.items(); j++) {
      int highest = responses.counts(j).length - 1;
      for (int i = 0; j != item && highest > 0 && i < points.length; i++) {
        if (responses.at(i, j) != ResponseMatrix.MISSING) {
          points[i] += responses.at(i, j);
          most[i] += highest;
        }
      }
    }
    for (int i = 0; i < points.length; i++) {
      points[i] = most[i] > 0 ? points[i] / most[i] : Double.NaN;
    }
    return points;
  }

  /** Each person's group, counted from 0 without gaps. */
  private static int[] groups(double[] shares, int groups) {
    double[] sorted = Arrays.stream(shares).sorted().toArray();
    int[] group = new int[shares.length];
    for (int i = 0; i < shares.length; i++) {
      group[i] = (int) ((long) firstOf(sorted, shares[i]) * groups / shares.length);
    }
    int[] there = Arrays.stream(group).distinct().sorted().toArray();
    return Arrays.stream(group).map(g -> Arrays.binarySearch(there, g)).toArray();
  }

  /** How many are lower. */
  private static int firstOf(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
