// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.solving;

import java.util.List;
import java.util.Optional;

/**
 * How often models solve something, with an interval of 95 %.
 *
 * <p>With several models the interval is of <b>models like these</b>. A model's solved runs follow
 * a binomial distribution around a rate of its own, and the rates of models a beta distribution
 * with mean <i>m</i> and correlation <i>r</i> between two runs of one model (beta-binomial:
 * Skellam, <i>Journal of the Royal Statistical Society B</i> 10, 1948; for pooling of rates
 * Young-Xu and Chan, <i>BMC Medical Research Methodology</i> 8:58, 2008). The prior of <i>m</i> is
 * Jeffreys' Beta(1/2, 1/2), that of <i>r</i> even from 0 to 1 (for clusters: Turner, Omar and
 * Thompson, <i>Statistics in Medicine</i> 20, 2001); low and high are the 2.5th and 97.5th of 100
 * of <i>m</i>'s posterior. So ten runs of one kind from each of two models are two models, not
 * twenty.
 *
 * <p>With one model it is of <b>runs of that model</b>: Jeffreys' interval (Brown, Cai and
 * DasGupta, <i>Statistical Science</i> 16, 2001), and says nothing of other models.
 *
 * <p>Where nothing was solved the interval begins at 0, where everything was it ends at 1. Partial
 * marks vary less than right and wrong of the same mean, so that for them it is too wide rather
 * than too narrow.
 *
 * @param solved how many of the runs; partial marks are summed and rounded
 * @param rate the mean of the models' own rates, so that each model counts the same
 * @param alike how much two runs of one model have in common, 0 to 1: the posterior mean of
 *     <i>r</i>; empty with one model
 */
public record SolveRate(
    int models,
    int runs,
    int solved,
    double rate,
    double low,
    double high,
    Optional<Double> alike) {

  /** Empty when no model tried. */
  public static Optional<SolveRate> of(List<ModelRuns> models) {
    if (models.isEmpty()) {
      return Optional.empty();
    }
    int runs = models.stream().mapToInt(ModelRuns::runs).sum();
    double solved = models.stream().mapToDouble(ModelRuns::solved).sum();
    double rate = models.stream().mapToDouble(ModelRuns::rate).average().orElseThrow();
    RatePosterior posterior = RatePosterior.of(models);
    return Optional.of(
        new SolveRate(
            models.size(),
            runs,
            (int) Math.round(solved),
            rate,
            solved == 0 ? 0 : Math.min(rate, posterior.quantile(0.025)),
            solved == runs ? 1 : Math.max(rate, posterior.quantile(0.975)),
            models.size() == 1 ? Optional.empty() : Optional.of(posterior.alike())));
  }

  /** Whether the interval speaks of models, and not of the runs of a single one. */
  public boolean ofModels() {
    return models > 1;
  }
}
