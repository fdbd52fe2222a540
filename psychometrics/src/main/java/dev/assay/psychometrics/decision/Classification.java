// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How well a test sorts people by one or more cuts.
 *
 * @param accuracy the share of people put where they truly belong
 * @param consistency the share of people whom a second test of the same kind would put where the
 *     first did
 */
public record Classification(double accuracy, double consistency) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * By estimates and their errors: true abilities are normal around the estimates (Rudner,
   * <i>Practical Assessment, Research and Evaluation</i> 7(14), 2001, and 10(13), 2005).
   *
   * @param cuts on the scale of abilities, ascending; at least one
   */
  public static Classification rudner(List<Ability> abilities, List<Double> cuts) {
    ascending(cuts);
    if (abilities.isEmpty()) {
      throw new IllegalArgumentException("nobody to classify");
    }
    double accurate = 0;
    double consistent = 0;
    for (Ability ability : abilities) {
      double error = new Marginal.Estimate(ability).error();
      double below = 0;
      for (int c = 0; c <= cuts.size(); c++) {
        double belowNext =
            c == cuts.size()
                ? 1
                : NORMAL.cumulativeProbability((cuts.get(c) - ability.theta()) / error);
        double chance = belowNext - below;
        below = belowNext;
        accurate += c == category(ability.theta(), cuts) ? chance : 0;
        consistent += chance * chance;
      }
    }
    return new Classification(accurate / abilities.size(), consistent / abilities.size());
  }

  /**
   * By sums of categories on a fixed form, before anyone has sat it (Lee, <i>Journal of Educational
   * Measurement</i> 47, 2010): whoever's expected sum reaches a cut truly belongs above it.
   *
   * @param cuts sums from which the next class begins, ascending; at least one
   */
  public static Classification lee(
      List<? extends ItemModel> items, Population population, List<Double> cuts) {
    ascending(cuts);
    Posterior people = Posterior.of(population);
    DoubleUnaryOperator accurate =
        theta -> classes(items, theta, cuts)[category(SummedScore.expected(items, theta), cuts)];
    DoubleUnaryOperator consistent =
        theta -> {
          double same = 0;
          for (double chance : classes(items, theta, cuts)) {
            same += chance * chance;
          }
          return same;
        };
    return new Classification(people.expected(accurate), people.expected(consistent));
  }

  private static double[] classes(
      List<? extends ItemModel> items, double theta, List<Double> cuts) {
    double[] classes = new double[cuts.size() + 1];
    double[] sums = SummedScore.distribution(items, theta);
    for (int sum = 0; sum < sums.length; sum++) {
      classes[category(sum, cuts)] += sums[sum];
    }
    return classes;
  }

  /** How many cuts are reached. */
  private static int category(double value, List<Double> cuts) {
    int category = 0;
    while (category < cuts.size() && value >= cuts.get(category)) {
      category++;
    }
    return category;
  }

  private static void ascending(List<Double> cuts) {
    if (cuts.isEmpty()) {
      throw new IllegalArgumentException("at least one cut is needed");
    }
    for (int c = 0; c < cuts.size(); c++) {
      if (!Double.isFinite(cuts.get(c)) || c > 0 && cuts.get(c) <= cuts.get(c - 1)) {
        throw new IllegalArgumentException("cuts are finite and ascending, not " + cuts);
      }
    }
  }
}
