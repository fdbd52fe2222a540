// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;

/**
 * An item whose parameters are known only to within their errors. Its curves are averages over what
 * the parameters may be, taken for normal on the scales ln a, b and logit c: the expected response
 * function (Mislevy, Wingersky and Sheehan 1994, ETS Research Report 94-28-ONR). A posterior from
 * such items is the one that integrates the items out (Tsutakawa and Johnson 1990, Psychometrika
 * 55, 371-390), as long as errors of different items are independent: wider, and a little nearer to
 * the population. Immutable; the averages are over fixed points, so that the same evidence gives
 * the same score.
 *
 * <p>What several persons have in common because they met the same item is in {@link #draw}: score
 * everybody with one draw of every item, and again with the next (multiple imputation, Yang, Hansen
 * and Cai 2012, Educational and Psychological Measurement 72, 264-290).
 */
public final class UncertainItem implements ItemModel {
  private final ItemModel estimate;
  private final ItemErrors errors;
  private final ParameterSpread spread;
  private final List<ItemModel> likely;

  /** Where posteriors look again and again; filled as they do. */
  private final AtomicReferenceArray<double[]> atPoints =
      new AtomicReferenceArray<>(Posterior.POINTS);

  private UncertainItem(ItemModel estimate, ItemErrors errors, ParameterSpread spread) {
    this.estimate = estimate;
    this.errors = errors;
    this.spread = spread;
    this.likely = spread.points();
  }

  /**
   * From an estimate and its standard errors. How the errors of one item's parameters hang together
   * is taken from the information that responses of N(0, 1) people hold about them.
   *
   * @throws IllegalArgumentException when there are not as many errors as parameters, or the
   *     estimate is an uncertain item already
   */
  public static UncertainItem of(ItemModel estimate, ItemErrors errors) {
    return new UncertainItem(estimate, errors, ParameterSpread.of(estimate, errors));
  }

  /** The item as estimated, taken for true. */
  public ItemModel estimate() {
    return estimate;
  }

  public ItemErrors errors() {
    return errors;
  }

  /** The item as it may be. */
  public ItemModel draw(RandomGenerator random) {
    return spread.draw(random);
  }

  /**
   * How much the item's errors move the slope of the log-likelihood that a person of this ability
   * is expected to have: divided by the square of the information, what they add to the variance of
   * an estimate that takes {@link #estimate} for true (Cheng and Yuan 2010, Psychometrika 75,
   * 280-291).
   */
  public double slopeVariance(double theta) {
    double[] log = new double[categories()];
    double[] first = new double[log.length];
    estimate.logProbabilities(theta, log);
    estimate.logDerivatives(theta, first, new double[log.length]);
    for (int k = 0; k < log.length; k++) {
      first[k] *= Math.exp(log[k]);
    }
    double sum = 0;
    double squares = 0;
    for (ItemModel item : likely) {
      item.logProbabilities(theta, log);
      double slope = 0;
      for (int k = 0; k < log.length; k++) {
        slope += first[k] * log[k];
      }
      sum += slope;
      squares += slope * slope;
    }
    double mean = sum / likely.size();
    return Math.max(0, squares / likely.size() - mean * mean);
  }

  @Override
  public int categories() {
    return estimate.categories();
  }

  @Override
  public void logProbabilities(double theta, double[] into) {
    double first = Posterior.point(0);
    double place = (theta - first) / (Posterior.point(1) - first);
    int point = (int) Math.clamp(Math.round(place), 0, Posterior.POINTS - 1);
    if (Posterior.point(point) != theta) {
      average(theta, into);
      return;
    }
    double[] known = atPoints.get(point);
    if (known == null) {
      known = new double[categories()];
      average(theta, known);
      atPoints.set(point, known);
    }
    System.arraycopy(known, 0, into, 0, known.length);
  }

  private void average(double theta, double[] into) {
    List<double[]> logs = logs(theta);
    for (int k = 0; k < categories(); k++) {
      double highest = highest(logs, k);
      double sum = 0;
      for (double[] log : logs) {
        sum += Math.exp(log[k] - highest);
      }
      into[k] = highest + Math.log(sum / logs.size());
    }
  }

  private List<double[]> logs(double theta) {
    List<double[]> logs = new ArrayList<>();
    for (ItemModel item : likely) {
      double[] log = new double[item.categories()];
      item.logProbabilities(theta, log);
      logs.add(log);
    }
    return logs;
  }

  private static double highest(List<double[]> logs, int k) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double[] log : logs) {
      highest = Math.max(highest, log[k]);
    }
    return highest;
  }

  @Override
  public void logDerivatives(double theta, double[] first, double[] second) {
    List<double[]> logs = logs(theta);
    double[] ownFirst = new double[categories()];
    double[] ownSecond = new double[categories()];
    double[] highest = new double[categories()];
    double[] total = new double[categories()];
    for (int k = 0; k < categories(); k++) {
      highest[k] = highest(logs, k);
      first[k] = 0;
      second[k] = 0;
    }
    for (int m = 0; m < logs.size(); m++) {
      likely.get(m).logDerivatives(theta, ownFirst, ownSecond);
      for (int k = 0; k < categories(); k++) {
        double weight = Math.exp(logs.get(m)[k] - highest[k]);
        total[k] += weight;
        first[k] += weight * ownFirst[k];
        second[k] += weight * (ownSecond[k] + ownFirst[k] * ownFirst[k]);
      }
    }
    for (int k = 0; k < categories(); k++) {
      first[k] /= total[k];
      second[k] = second[k] / total[k] - first[k] * first[k];
    }
  }

  @Override
  public double information(double theta) {
    return ItemModel.expectedSquare(this, theta);
  }

  @Override
  public String name() {
    return estimate.name();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UncertainItem item
        && estimate.equals(item.estimate)
        && errors.equals(item.errors);
  }

  @Override
  public int hashCode() {
    return 31 * estimate.hashCode() + errors.hashCode();
  }

  @Override
  public String toString() {
    return estimate + " with " + errors;
  }
}
