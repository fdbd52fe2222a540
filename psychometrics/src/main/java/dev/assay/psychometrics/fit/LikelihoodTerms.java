// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.UncertainItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sums behind lz*, at one estimate. The log-likelihood less its expectation is a sum of {@code
 * (reached - P) log P} over items and categories; what the estimate takes up of it is a multiple
 * {@code c} of the slope {@code P'/P}, so that {@code log P - c P'/P} is what varies freely.
 */
final class LikelihoodTerms {
  private final double theta;
  private final List<double[]> logs = new ArrayList<>();
  private final List<double[]> slopes = new ArrayList<>();
  private double surprise;
  private double shared;
  private double information;
  private double bias;

  LikelihoodTerms(double theta) {
    this.theta = theta;
  }

  void add(ItemModel given, int category) {
    ItemModel item = given instanceof UncertainItem uncertain ? uncertain.estimate() : given;
    double[] log = new double[item.categories()];
    double[] first = new double[log.length];
    double[] second = new double[log.length];
    item.logProbabilities(theta, log);
    item.logDerivatives(theta, first, second);
    surprise += log[category];
    for (int k = 0; k < log.length; k++) {
      double p = Math.exp(log[k]);
      surprise -= p * log[k];
      shared += p * first[k] * log[k];
      information += p * first[k] * first[k];
      bias += p * first[k] * (second[k] + first[k] * first[k]);
    }
    logs.add(log);
    slopes.add(first);
  }

  /** Empty when the items leave nothing free to vary. */
  Optional<Double> standardised() {
    if (!(information > 0)) {
      return Optional.empty();
    }
    double c = shared / information;
    double variance = 0;
    for (int j = 0; j < logs.size(); j++) {
      double mean = 0;
      double square = 0;
      for (int k = 0; k < logs.get(j).length; k++) {
        double p = Math.exp(logs.get(j)[k]);
        double free = logs.get(j)[k] - c * slopes.get(j)[k];
        mean += p * free;
        square += p * free * free;
      }
      variance += square - mean * mean;
    }
    // at the weighted likelihood estimate the slopes of what was reached add up to -J / (2 I)
    double lz = (surprise + c * bias / (2 * information)) / Math.sqrt(variance);
    return variance > 1e-12 && Double.isFinite(lz) ? Optional.of(lz) : Optional.empty();
  }
}
