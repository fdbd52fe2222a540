// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.agreement;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Krippendorff's alpha for ordered levels (Krippendorff, <i>Content Analysis</i>, 4th edition 2018,
 * chapter 12; "Computing Krippendorff's Alpha-Reliability", 2011): one minus the disagreement
 * within units over the disagreement among all ratings. The distance of two levels grows with how
 * many ratings lie between them. Any number of raters, who may be others for every unit.
 *
 * <p>The interval is the jackknife's over units (Efron and Tibshirani, <i>An Introduction to the
 * Bootstrap</i>, 1993, chapter 11) with Student's quantile: it needs no random numbers, so the same
 * ratings always give the same interval.
 */
public final class OrdinalAlpha {
  private final int levels;

  /**
   * @param levels how many there are, two at least
   */
  public OrdinalAlpha(int levels) {
    if (levels < 2) {
      throw new IllegalArgumentException("two levels or more are needed");
    }
    this.levels = levels;
  }

  /**
   * @param units for each answer the levels it was given, from 0; what fewer than two people rated
   *     is left out
   */
  public Agreement of(List<List<Integer>> units) {
    List<List<Integer>> rated = units.stream().filter(unit -> unit.size() > 1).toList();
    int count = rated.size();
    if (count < Agreement.FEWEST) {
      return new Agreement.TooFew(count);
    }
    double[][] pairs = new double[levels][levels];
    rated.forEach(unit -> count(unit, 1, pairs));
    double alpha = alpha(pairs);
    if (Double.isNaN(alpha)) {
      return new Agreement.NoVariation(count);
    }
    List<Double> without = new ArrayList<>();
    for (List<Integer> unit : rated) {
      count(unit, -1, pairs);
      double rest = alpha(pairs);
      count(unit, 1, pairs);
      without.add(Double.isNaN(rest) ? 0 : rest); // the others are all alike: nothing is known
    }
    double mean = without.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = without.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    double error = Math.sqrt((count - 1.0) / count * squares);
    double quantile = TDistribution.of(count - 1.0).inverseCumulativeProbability(0.975);
    return Agreement.Coefficient.of(alpha, quantile * error, count);
  }

  /** Adds all ordered pairs of a unit's ratings, which together weigh as many as its ratings. */
  private static void count(List<Integer> unit, int sign, double[][] pairs) {
    double weight = sign / (unit.size() - 1.0);
    for (int i = 0; i < unit.size(); i++) {
      for (int j = 0; j < unit.size(); j++) {
        if (i != j) {
          pairs[unit.get(i)][unit.get(j)] += weight;
        }
      }
    }
  }

  /** Not a number when all ratings are alike. */
  private double alpha(double[][] pairs) {
    double[] given = new double[levels];
    double all = 0;
    for (int i = 0; i < levels; i++) {
      for (int j = 0; j < levels; j++) {
        given[i] += pairs[i][j];
      }
      all += given[i];
    }
    double within = 0;
    double among = 0;
    for (int i = 0; i < levels; i++) {
      double between = given[i] / 2;
      for (int j = i + 1; j < levels; j++) {
        double distance = between + given[j] / 2;
        between += given[j];
        within += pairs[i][j] * distance * distance;
        among += given[i] * given[j] * distance * distance;
      }
    }
    return among < 1e-9 ? Double.NaN : 1 - (all - 1) * within / among;
  }
}
