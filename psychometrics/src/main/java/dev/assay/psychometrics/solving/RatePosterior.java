// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.solving;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * What runs say of the mean rate of models, on a grid. With {@code rate = sin²(angle)} the Jeffreys
 * prior of the rate is even in the angle, so that points are dense where rates are near 0 or 1.
 *
 * @param weights of the angles, from low to high; they sum to 1
 * @param alike the mean correlation of two runs of one model
 */
record RatePosterior(double[] weights, double alike) {
  private static final int ANGLES = 160;
  private static final int CORRELATIONS = 12;

  static RatePosterior of(List<ModelRuns> models) {
    Map<ModelRuns, Long> counts =
        models.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    int correlations = models.size() == 1 ? 1 : CORRELATIONS;
    double[][] logs = new double[ANGLES][correlations];
    double highest = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < ANGLES; a++) {
      for (int c = 0; c < correlations; c++) {
        double correlation = correlations == 1 ? 0 : (c + 0.5) / correlations;
        logs[a][c] = logLikelihood(counts, rate(a + 0.5), correlation);
        highest = Math.max(highest, logs[a][c]);
      }
    }
    double[] weights = new double[ANGLES];
    double sum = 0;
    double alike = 0;
    for (int a = 0; a < ANGLES; a++) {
      for (int c = 0; c < correlations; c++) {
        double weight = Math.exp(logs[a][c] - highest);
        weights[a] += weight;
        sum += weight;
        alike += weight * (c + 0.5) / correlations;
      }
    }
    for (int a = 0; a < ANGLES; a++) {
      weights[a] /= sum;
    }
    return new RatePosterior(weights, alike / sum);
  }

  /** The rate below which a share of the posterior lies. */
  double quantile(double share) {
    double below = 0;
    for (int a = 0; a < weights.length; a++) {
      if (below + weights[a] >= share) {
        return rate(a + (share - below) / weights[a]);
      }
      below += weights[a];
    }
    return 1;
  }

  private static double rate(double angle) {
    double sine = Math.sin(Math.PI / 2 * angle / ANGLES);
    return sine * sine;
  }

  private static double logLikelihood(
      Map<ModelRuns, Long> counts, double rate, double correlation) {
    double sum = 0;
    double strength = correlation == 0 ? 0 : 1 / correlation - 1;
    for (Map.Entry<ModelRuns, Long> each : counts.entrySet()) {
      ModelRuns model = each.getKey();
      double failed = model.runs() - model.solved();
      double one =
          correlation == 0
              ? model.solved() * Math.log(rate) + failed * Math.log1p(-rate)
              : rising(rate * strength, model.solved())
                  + rising((1 - rate) * strength, failed)
                  - rising(strength, model.runs());
      sum += each.getValue() * one;
    }
    return sum;
  }

  /** The logarithm of {@code from (from + 1) ... (from + steps - 1)}, also for broken steps. */
  private static double rising(double from, double steps) {
    if (steps > 20 || steps != Math.rint(steps)) {
      return LogGamma.value(from + steps) - LogGamma.value(from);
    }
    double product = 1;
    for (int step = 0; step < steps; step++) {
      product *= from + step;
    }
    return Math.log(product);
  }
}
