// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.decision.SummedScore;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether two people gave the same answers more often than people of their abilities do. An answer
 * is one of several alternatives, counted from 0: an option of a choice item, or a score category.
 * Options say much more: that both chose the same wrong one.
 */
public final class AnswerCopying {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private static final String CONDITIONS =
      "40 choice items of 4 options, slopes 1.2, guessing 0.2, wrong options chosen 5 : 3 : 2;"
          + " abilities N(0, 1), estimated from the same answers; 2,000 honest pairs, 500 who copied"
          + " half of the items from somebody one standard deviation abler";

  private static final long SEED = 1997;
  private static final String LEVEL = "p below 0.01";

  /** Of {@link #omega}. */
  public static final ErrorRates OMEGA = new ErrorRates(CONDITIONS, SEED, LEVEL, 0.007, 0.658);

  /** Of {@link #generalizedBinomial}. */
  public static final ErrorRates GENERALIZED_BINOMIAL =
      new ErrorRates(CONDITIONS, SEED, LEVEL, 0.001, 0.598);

  private AnswerCopying() {}

  /**
   * Omega (Wollack, <i>Applied Psychological Measurement</i> 21, 1997): the number of matches with
   * the source, in standard deviations above what the copier's ability leads one to expect, the
   * source's answers taken as they are.
   *
   * @param chances of the copier: one array an item, one probability an alternative
   */
  public static Suspicion omega(int[] copier, int[] source, List<double[]> chances) {
    sameLength(copier, source, chances);
    double matches = 0;
    double expected = 0;
    double variance = 0;
    for (int j = 0; j < copier.length; j++) {
      double chance = chances.get(j)[source[j]];
      matches += copier[j] == source[j] ? 1 : 0;
      expected += chance;
      variance += chance * (1 - chance);
    }
    double omega = variance > 0 ? (matches - expected) / Math.sqrt(variance) : 0;
    return new Suspicion(omega, NORMAL.survivalProbability(omega), OMEGA);
  }

  /**
   * The generalized binomial test (van der Linden and Sotaridona, <i>Journal of Educational and
   * Behavioral Statistics</i> 31, 2006): the chance of at least as many matches when both work
   * alone. It treats both alike. The statistic is the number of matches.
   *
   * @param firstChances one array an item, one probability an alternative
   * @param secondChances the same for the second
   */
  public static Suspicion generalizedBinomial(
      int[] first, int[] second, List<double[]> firstChances, List<double[]> secondChances) {
    sameLength(first, second, firstChances);
    sameLength(first, second, secondChances);
    double[] matches = {1};
    int found = 0;
    for (int j = 0; j < first.length; j++) {
      double same = 0;
      for (int k = 0; k < firstChances.get(j).length; k++) {
        same += firstChances.get(j)[k] * secondChances.get(j)[k];
      }
      matches = SummedScore.plus(matches, new double[] {1 - same, same});
      found += first[j] == second[j] ? 1 : 0;
    }
    double p = 0;
    for (int m = found; m < matches.length; m++) {
      p += matches[m];
    }
    return new Suspicion(found, Math.clamp(p, 0, 1), GENERALIZED_BINOMIAL);
  }

  /** The chances of each score category, for answers that are known by category only. */
  public static List<double[]> chances(List<? extends ItemModel> items, double theta) {
    return items.stream().map(item -> item.probabilities(theta)).toList();
  }

  private static void sameLength(int[] first, int[] second, List<double[]> chances) {
    if (first.length != second.length || first.length != chances.size() || first.length == 0) {
      throw new IllegalArgumentException(
          "%d and %d answers, chances for %d items: all are of the same items, and there are some"
              .formatted(first.length, second.length, chances.size()));
    }
  }
}
