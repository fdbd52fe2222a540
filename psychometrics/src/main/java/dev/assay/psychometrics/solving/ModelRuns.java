// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.solving;

import java.util.Collection;

/**
 * What one model did.
 *
 * @param runs how often it tried, from 1
 * @param solved how many of them it solved; with partial marks the sum of their shares
 */
public record ModelRuns(int runs, double solved) {

  public ModelRuns {
    if (runs < 1 || !(solved >= 0 && solved <= runs)) {
      throw new IllegalArgumentException("cannot solve " + solved + " of " + runs + " runs");
    }
  }

  /**
   * From the share of full marks of each run.
   *
   * @throws IllegalArgumentException when there is none, or one is outside of 0 to 1
   */
  public static ModelRuns of(Collection<Double> shares) {
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("not a share of full marks: " + share);
      }
    }
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    return new ModelRuns(shares.size(), Math.min(sum, shares.size()));
  }

  /** The share that it solved. */
  public double rate() {
    return solved / runs;
  }
}
