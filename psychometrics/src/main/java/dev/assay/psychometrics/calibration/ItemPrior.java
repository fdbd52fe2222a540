// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.AuthorEstimate;
import dev.assay.psychometrics.ItemErrors;
import java.util.List;
import java.util.Optional;

/**
 * What is believed of an item before its responses are seen. Log-densities are taken over {@code ln
 * a}, the intercepts and the logit of {@code c}: the mode that the estimation finds is the mode on
 * these scales.
 *
 * @param logSlopeMean mean of {@code ln a}
 * @param logSlopeSpread standard deviation of {@code ln a}
 * @param intercepts means of the intercepts {@code s_k = -a b_k}; empty for zero
 * @param interceptSpread standard deviation of each intercept
 * @param guesses how many imagined guessers were right: {@code c} is Beta(guesses, misses)
 * @param misses how many imagined guessers were wrong
 */
public record ItemPrior(
    double logSlopeMean,
    double logSlopeSpread,
    List<Double> intercepts,
    double interceptSpread,
    double guesses,
    double misses) {

  private static final double LOOSE_SLOPE = 0.5;
  private static final double AUTHORS_ERROR = 1;
  private static final double GUESSERS = 20;

  public ItemPrior {
    intercepts = List.copyOf(intercepts);
    if (!(logSlopeSpread > 0) || !(interceptSpread > 0) || !(guesses > 0) || !(misses > 0)) {
      throw new IllegalArgumentException("a prior's spreads and counts are above 0");
    }
  }

  /**
   * Weak: {@code ln a ~ N(0, 0.5)}, intercepts {@code ~ N(0, 4)}, {@code c ~ Beta(5, 17)}, the
   * usual choices for tests with four or five options (Mislevy and Bock 1990, BILOG 3).
   */
  public static ItemPrior standard() {
    return new ItemPrior(0, LOOSE_SLOPE, List.of(), 4, 5, 17);
  }

  /**
   * What an item's author expects of it, for items without a history. The slope is believed as
   * loosely as in {@link #standard}; the author's difficulty may be off by 1 on the scale of
   * ability (an assumption); the number of options counts as 20 guessers (as in BILOG).
   */
  public static ItemPrior of(AuthorEstimate author) {
    double a = author.discrimination();
    List<Double> places = Shape.of(author.model()).b();
    return new ItemPrior(
        Math.log(a),
        LOOSE_SLOPE,
        places.stream().map(b -> -a * b).toList(),
        AUTHORS_ERROR * a,
        GUESSERS * author.guessing() + 1,
        GUESSERS * (1 - author.guessing()) + 1);
  }

  /**
   * What a calibration found, as the belief before the next batch of responses. Parameters are
   * taken for independent and intercepts for as sure as the least sure of them: a little too wide.
   *
   * @return empty when the estimate has no standard errors or no positive slope
   */
  public static Optional<ItemPrior> after(ItemEstimate.Estimated found) {
    if (found.errors().isEmpty() || !(found.a() > 0)) {
      return Optional.empty();
    }
    ItemErrors errors = found.errors().get();
    double widest = errors.b().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (!(errors.a() > 0) || !(widest > 0)) {
      return Optional.empty();
    }
    // on the logit scale of c the density's curvature is (guesses + misses) c (1 - c)
    double c = found.c();
    boolean guessed = c > 0 && errors.c() > 0;
    double weight = guessed ? c * (1 - c) / (errors.c() * errors.c()) : 1;
    return Optional.of(
        new ItemPrior(
            Math.log(found.a()),
            errors.a() / found.a(),
            found.b().stream().map(b -> -found.a() * b).toList(),
            found.a() * widest,
            guessed ? weight * c : 1,
            guessed ? weight * (1 - c) : 1));
  }

  boolean admits(double[] parameters) {
    return parameters[0] > 0;
  }

  double slopeTerm(double a) {
    double z = (Math.log(a) - logSlopeMean) / logSlopeSpread;
    return -z * z / 2;
  }

  /** First derivative by {@code a}. */
  double slopeGradient(double a) {
    return -(Math.log(a) - logSlopeMean) / (logSlopeSpread * logSlopeSpread * a);
  }

  /** Second derivative by {@code a}, with the sign turned round. */
  double slopeCurvature(double a) {
    return (1 - Math.log(a) + logSlopeMean) / (logSlopeSpread * logSlopeSpread * a * a);
  }

  double interceptTerm(int k, double intercept) {
    double z = (intercept - mean(k)) / interceptSpread;
    return -z * z / 2;
  }

  double interceptGradient(int k, double intercept) {
    return -(intercept - mean(k)) / (interceptSpread * interceptSpread);
  }

  double interceptCurvature() {
    return 1 / (interceptSpread * interceptSpread);
  }

  double asymptoteTerm(double logit) {
    return -guesses * Math.log1p(Math.exp(-logit)) - misses * Math.log1p(Math.exp(logit));
  }

  double asymptoteGradient(double logit) {
    double c = 1 / (1 + Math.exp(-logit));
    return guesses * (1 - c) - misses * c;
  }

  double asymptoteCurvature(double logit) {
    double c = 1 / (1 + Math.exp(-logit));
    return (guesses + misses) * c * (1 - c);
  }

  private double mean(int k) {
    return k <= intercepts.size() ? intercepts.get(k - 1) : 0;
  }
}
