// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/**
 * What is expected of some persons, given curves and populations.
 *
 * @param counts how many people of each ability are expected in each category, in the shape of
 *     {@link CurveTable#rows}
 * @param people how many people of each group are expected at each point
 * @param logLikelihood marginal
 */
record ExpectedCounts(double[][] counts, double[][] people, double logLikelihood)
    implements Sum<ExpectedCounts> {

  /**
   * Room for rows of every category of every item.
   *
   * @param categories how many each item has
   */
  static double[][] room(int[] categories) {
    double[][] rows = new double[categories.length][];
    for (int j = 0; j < rows.length; j++) {
      rows[j] = new double[categories[j] * ExpectationStep.STRIDE];
    }
    return rows;
  }

  @Override
  public ExpectedCounts plus(ExpectedCounts other) {
    return new ExpectedCounts(
        added(counts, other.counts),
        added(people, other.people),
        logLikelihood + other.logLikelihood);
  }

  private static double[][] added(double[][] one, double[][] other) {
    double[][] added = new double[one.length][];
    for (int j = 0; j < added.length; j++) {
      added[j] = one[j].clone();
      Rows.add(other[j], 0, added[j], 0, added[j].length);
    }
    return added;
  }
}
