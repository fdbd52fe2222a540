// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether two groups of people with equal scores reach the categories of an item equally often
 * (Mantel and Haenszel 1959; for tests Holland and Thayer in Wainer and Braun, <i>Test
 * Validity</i>, 1988; for more than two categories Mantel, <i>JASA</i> 58, 1963).
 *
 * @param effect right or wrong: ETS delta, -2.35 times the log of the common odds ratio; more
 *     categories: the standardised mean difference (Dorans and Schmitt 1991) by the item's standard
 *     deviation. Below 0 the item is harder for the focal group.
 * @param standardError of the effect; 0 for more than two categories, where it is not computed
 * @param chiSquare one degree of freedom; right or wrong: with correction for continuity
 * @param p the chance of one so large when the item treats both alike
 */
public record MantelHaenszel(double effect, double standardError, double chiSquare, double p) {
  private static final double TO_DELTA = -2.35;
  private static final ChiSquaredDistribution ONE = ChiSquaredDistribution.of(1);
  private static final double LEVEL = 0.05;
  private static final double ONE_SIDED = 1.6448536269514722;
  private static final double EIGHT_OF_TEN = 0.8416212335729143;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Empty when no score has both groups in it, or all of these reached the same category. */
  static Optional<MantelHaenszel> of(MatchedCounts counts) {
    double difference = 0;
    double variance = 0;
    for (int s = 0; s < counts.counts().length; s++) {
      if (counts.compares(s)) {
        double reference = counts.persons(s, 0);
        double focal = counts.persons(s, 1);
        double all = reference + focal;
        double sum = counts.moment(s, 0, 1) + counts.moment(s, 1, 1);
        double squares = counts.moment(s, 0, 2) + counts.moment(s, 1, 2);
        difference += counts.moment(s, 1, 1) - focal * sum / all;
        variance += reference * focal * (all * squares - sum * sum) / (all * all * (all - 1));
      }
    }
    if (!(variance > 0)) {
      return Optional.empty();
    }
    return counts.categories() == 2
        ? oddsRatio(counts, difference, variance)
        : meanDifference(counts, difference, variance);
  }

  private static Optional<MantelHaenszel> oddsRatio(
      MatchedCounts counts, double difference, double variance) {
    double[] sums = new double[5]; // R, S, PR, PS + QR, QS of Robins, Breslow and Greenland (1986)
    for (int s = 0; s < counts.counts().length; s++) {
      int[] reference = counts.counts()[s][0];
      int[] focal = counts.counts()[s][1];
      double all = counts.persons(s, 0) + counts.persons(s, 1);
      if (counts.compares(s)) {
        double r = reference[1] * focal[0] / all;
        double q = (reference[0] + focal[1]) / all;
        double t = reference[0] * focal[1] / all;
        sums[0] += r;
        sums[1] += t;
        sums[2] += (1 - q) * r;
        sums[3] += (1 - q) * t + q * r;
        sums[4] += q * t;
      }
    }
    if (sums[0] == 0 || sums[1] == 0) {
      return Optional.empty();
    }
    double logVariance =
        sums[2] / (2 * sums[0] * sums[0])
            + sums[3] / (2 * sums[0] * sums[1])
            + sums[4] / (2 * sums[1] * sums[1]);
    double corrected = Math.max(0, Math.abs(difference) - 0.5);
    double chiSquare = corrected * corrected / variance;
    return Optional.of(
        new MantelHaenszel(
            TO_DELTA * Math.log(sums[0] / sums[1]),
            -TO_DELTA * Math.sqrt(logVariance),
            chiSquare,
            ONE.survivalProbability(chiSquare)));
  }

  private static Optional<MantelHaenszel> meanDifference(
      MatchedCounts counts, double difference, double variance) {
    double weighted = 0;
    double focalPersons = 0;
    double[] moments = new double[3];
    for (int s = 0; s < counts.counts().length; s++) {
      for (int group = 0; group < 2; group++) {
        moments[0] += counts.persons(s, group);
        moments[1] += counts.moment(s, group, 1);
        moments[2] += counts.moment(s, group, 2);
      }
      if (counts.compares(s)) {
        double focal = counts.persons(s, 1);
        double mean = counts.moment(s, 0, 1) / counts.persons(s, 0);
        weighted += focal * (counts.moment(s, 1, 1) / focal - mean);
        focalPersons += focal;
      }
    }
    double mean = moments[1] / moments[0];
    double spread = Math.sqrt(moments[2] / moments[0] - mean * mean);
    double chiSquare = difference * difference / variance;
    return Optional.of(
        new MantelHaenszel(
            weighted / focalPersons / spread, 0, chiSquare, ONE.survivalProbability(chiSquare)));
  }

  /**
   * Right or wrong: A below 1 delta or not significant at 0.05; C from 1.5, and significantly above
   * 1 (Zieky in Holland and Wainer, <i>Differential Item Functioning</i>, 1993). More categories: A
   * to 0.17 standard deviations or not significant, C above 0.25 (Zwick, Thayer and Mazzeo,
   * <i>Applied Psychological Measurement</i> 21, 1997).
   *
   * @param adjusted the p-value to go by, which may be adjusted for the number of items
   */
  Magnitude magnitude(double adjusted) {
    double size = Math.abs(effect);
    boolean delta = standardError > 0;
    if (adjusted >= LEVEL || (delta ? size < 1 : size <= 0.17)) {
      return Magnitude.A;
    }
    boolean large = delta ? size >= 1.5 && (size - 1) / standardError > ONE_SIDED : size > 0.25;
    return large ? Magnitude.C : Magnitude.B;
  }

  /**
   * How far the effect has to be from 0, on the delta scale, for {@link #magnitude} to be above A
   * in 80 of 100 draws: its estimate is taken to be normal around it, and has to pass the limit of
   * class B and that of significance, for one item that differs among so many (Bonferroni's level,
   * at which the adjustment of a single small p-value begins). Empty for more than two categories.
   */
  OptionalDouble detectable(int items) {
    double significant = NORMAL.inverseSurvivalProbability(LEVEL / 2 / items) * standardError;
    return standardError > 0
        ? OptionalDouble.of(Math.max(1, significant) + EIGHT_OF_TEN * standardError)
        : OptionalDouble.empty();
  }
}
