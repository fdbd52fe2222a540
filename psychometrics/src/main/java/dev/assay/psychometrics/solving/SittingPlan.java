// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.solving;

/**
 * How sure a rate becomes with more models, and with more runs of each. With runs of one model
 * correlated, the variance of the mean of <i>M</i> models with <i>R</i> runs each is {@code rate (1
 * - rate) (alike + (1 - alike) / R) / M} (the design effect of clusters: Kish, <i>Survey
 * Sampling</i>, 1965, section 5.4). More runs only shrink the second part, more models both.
 *
 * @param rate that is expected, 0 to 1; 0.5 is the most cautious
 * @param alike correlation of two runs of one model, 0 to 1
 */
public record SittingPlan(double rate, double alike) {

  public SittingPlan {
    if (!(rate >= 0 && rate <= 1 && alike >= 0 && alike <= 1)) {
      throw new IllegalArgumentException("not between 0 and 1: " + rate + ", " + alike);
    }
  }

  /** The standard error of the rate. */
  public double standardError(int models, int runs) {
    if (models < 1 || runs < 1) {
      throw new IllegalArgumentException("at least one run of one model");
    }
    return Math.sqrt(rate * (1 - rate) * (alike + (1 - alike) / runs) / models);
  }

  /** How many models with so many runs each it takes for an error of at most so much. */
  public int modelsFor(double standardError, int runs) {
    if (!(standardError > 0)) {
      throw new IllegalArgumentException("no number of models makes the error " + standardError);
    }
    double ofOne = standardError(1, runs);
    return Math.max(1, (int) Math.ceil(ofOne * ofOne / (standardError * standardError) - 1e-9));
  }
}
