// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import java.util.List;

/**
 * A cut that judges have set.
 *
 * @param cut what they agree on: mean or median
 * @param spread the standard deviation between judges
 * @param standardError how far the cut would move with other judges of the same kind
 * @param judges what each of them alone would have set
 */
public record CutScore(double cut, double spread, double standardError, List<Double> judges) {

  /** A median of normal values varies more than their mean, by this factor in its error. */
  private static final double MEDIAN_ERROR = Math.sqrt(Math.PI / 2);

  public CutScore {
    judges = List.copyOf(judges);
  }

  static CutScore ofMean(List<Double> judges) {
    double spread = spread(judges);
    return new CutScore(mean(judges), spread, spread / Math.sqrt(judges.size()), judges);
  }

  static CutScore ofMedian(List<Double> judges) {
    double spread = spread(judges);
    List<Double> sorted = judges.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    double error = MEDIAN_ERROR * spread / Math.sqrt(judges.size());
    return new CutScore(median, spread, error, judges);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).sum() / values.size();
  }

  private static double spread(List<Double> judges) {
    if (judges.size() < 2) {
      throw new IllegalArgumentException("a cut needs two judges or more: one alone has no spread");
    }
    double mean = mean(judges);
    double squares = judges.stream().mapToDouble(cut -> (cut - mean) * (cut - mean)).sum();
    return Math.sqrt(squares / (judges.size() - 1));
  }
}
