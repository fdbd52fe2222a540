// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import java.util.Optional;

/**
 * The best straight guess at a part's true sum from its own sum and the whole test's. Errors of
 * items are independent, so that the true sum goes with the whole as the observed one does, less
 * the part's own error variance.
 */
record SubscoreRegression(
    double meanOwn,
    double meanTotal,
    double byOwn,
    double byTotal,
    double trueVariance,
    SubscoreValue.Known value) {

  /**
   * @param within the sum of the items' variances
   * @return empty when nothing in the sums is true
   */
  static Optional<SubscoreRegression> of(double[] own, double[] total, double within, int items) {
    double ofOwn = Sums.covariance(own, own);
    double ofTotal = Sums.covariance(total, total);
    double together = Sums.covariance(own, total);
    double alpha = items / (items - 1.0) * (1 - within / ofOwn);
    if (!(ofOwn > 0) || !(ofTotal > 0) || !(alpha > 0)) {
      return Optional.empty();
    }
    double trueVariance = alpha * ofOwn;
    double withTotal = together - (1 - alpha) * ofOwn;
    double byTotalAlone = Math.clamp(withTotal * withTotal / (trueVariance * ofTotal), 0, 1);
    double determinant = ofOwn * ofTotal - together * together;
    if (determinant < 1e-9 * ofOwn * ofTotal) {
      // the part is the whole test
      return Optional.of(
          new SubscoreRegression(
              Sums.mean(own),
              Sums.mean(total),
              alpha,
              0,
              trueVariance,
              new SubscoreValue.Known(alpha, byTotalAlone, alpha)));
    }
    double byOwn = (trueVariance * ofTotal - withTotal * together) / determinant;
    double byTotal = (withTotal * ofOwn - trueVariance * together) / determinant;
    double both = Math.clamp((byOwn * trueVariance + byTotal * withTotal) / trueVariance, 0, 1);
    return Optional.of(
        new SubscoreRegression(
            Sums.mean(own),
            Sums.mean(total),
            byOwn,
            byTotal,
            trueVariance,
            new SubscoreValue.Known(alpha, byTotalAlone, both)));
  }

  Subscore at(double own, double total) {
    return new Subscore(
        meanOwn + byOwn * (own - meanOwn) + byTotal * (total - meanTotal),
        Math.sqrt(trueVariance * (1 - value.augmented())));
  }
}
