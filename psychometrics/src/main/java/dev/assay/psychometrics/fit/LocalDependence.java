// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.ability.FormScoring;
import dev.assay.psychometrics.ability.Method;
import dev.assay.psychometrics.ability.PersonScore;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Q3: whether two items hang together more than ability explains, by the correlation of what is
 * left of their responses (Yen 1984, Applied Psychological Measurement 8, 125-145). Because
 * everybody's ability comes from the same responses, the correlations lie a little below 0
 * altogether; each is held against their mean (Christensen, Makransky and Horton 2017, same journal
 * 41, 178-194).
 *
 * @param mean of all pairs' correlations
 * @param pairs that at least {@link #FEWEST} persons have both answered, strongest first
 * @param skipped how many pairs fewer persons have both answered
 */
public record LocalDependence(double mean, List<Pair> pairs, int skipped) {
  /** With fewer persons a correlation says nothing. */
  public static final int FEWEST = 50;

  /** What is less above the mean than this is not called dependent. */
  public static final double SMALLEST = 0.2;

  private static final double ERROR_RATE = 0.05;

  /**
   * Two items.
   *
   * @param first by number, from 0
   * @param persons who answered both
   * @param q3 the correlation
   * @param excess over the mean of all pairs
   * @param dependent whether the excess is {@link #SMALLEST} or more, and more than chance gives
   *     any of the pairs 5 times in 100 (Fisher's z, Bonferroni)
   */
  public record Pair(
      int first, int second, int persons, double q3, double excess, boolean dependent) {}

  public LocalDependence {
    pairs = List.copyOf(pairs);
  }

  public static LocalDependence of(
      List<? extends ItemModel> items, ResponseMatrix responses, Population population) {
    double[][] left = left(items, responses, population);
    List<Optional<Pair>> all =
        IntStream.range(0, items.size())
            .parallel()
            .boxed()
            .flatMap(
                i -> IntStream.range(i + 1, items.size()).mapToObj(j -> correlated(i, j, left)))
            .toList();
    List<Pair> known = all.stream().flatMap(Optional::stream).toList();
    double mean = known.stream().mapToDouble(Pair::q3).average().orElse(0);
    double limit =
        known.isEmpty()
            ? 0
            : NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR_RATE / known.size());
    List<Pair> judged =
        known.stream()
            .map(pair -> judged(pair, mean, limit))
            .sorted(Comparator.comparingDouble((Pair pair) -> -pair.excess))
            .toList();
    return new LocalDependence(mean, judged, all.size() - known.size());
  }

  /** What each response is above its expectation at the person's estimate; NaN where missing. */
  private static double[][] left(
      List<? extends ItemModel> items, ResponseMatrix responses, Population population) {
    List<PersonScore> scores = new FormScoring(items, population).score(responses, Method.EAP);
    double[][] left = new double[items.size()][responses.persons()];
    IntStream.range(0, left.length)
        .parallel()
        .forEach(j -> {
          ItemModel item = items.get(j);
          for (int i = 0; i < left[j].length; i++) {
            double theta = scores.get(i).ability().orElseThrow().theta();
            byte reached = responses.at(i, j);
            left[j][i] =
                reached == ResponseMatrix.MISSING
                    ? Double.NaN
                    : reached - item.expectedShare(theta) * (item.categories() - 1);
          }
        });
    return left;
  }

  private static Optional<Pair> correlated(int one, int other, double[][] left) {
    double[] a = left[one];
    double[] b = left[other];
    int[] both =
        IntStream.range(0, a.length)
            .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
            .toArray();
    if (both.length < FEWEST) {
      return Optional.empty();
    }
    double meanA = Arrays.stream(both).mapToDouble(i -> a[i]).sum() / both.length;
    double meanB = Arrays.stream(both).mapToDouble(i -> b[i]).sum() / both.length;
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i : both) {
      products += (a[i] - meanA) * (b[i] - meanB);
      squaresA += (a[i] - meanA) * (a[i] - meanA);
      squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    double scale = Math.sqrt(squaresA * squaresB);
    return scale > 0
        ? Optional.of(
            new Pair(one, other, both.length, Math.clamp(products / scale, -1, 1), 0, false))
        : Optional.empty();
  }

  private static Pair judged(Pair pair, double mean, double limit) {
    double excess = pair.q3 - mean;
    double distance = (fisher(pair.q3) - fisher(mean)) * Math.sqrt(pair.persons - 3);
    boolean dependent = excess >= SMALLEST && distance > limit;
    return new Pair(pair.first, pair.second, pair.persons, pair.q3, excess, dependent);
  }

  private static double fisher(double correlation) {
    double r = Math.clamp(correlation, -1 + 1e-12, 1 - 1e-12);
    return Math.log((1 + r) / (1 - r)) / 2;
  }
}
