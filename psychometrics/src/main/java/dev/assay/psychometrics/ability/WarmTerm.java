// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

/** What takes the first-order bias out of maximum likelihood (Warm 1989): J / (2 I). */
record WarmTerm() implements EstimatingEquation.Term {

  @Override
  public double at(double theta, double information, double bias) {
    return information > 0 ? bias / (2 * information) : 0;
  }

  @Override
  public double information() {
    return 0;
  }
}
