// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

/**
 * Whom an item's difficulty speaks of, and whom a test is for. Until data come, abilities are
 * assumed to be N(mean, 1) on the scale where mid-level developers have mean 0.
 */
public enum Seniority {
  JUNIOR(-1),
  MID(0),
  SENIOR(1);

  private final double assumedMean;

  Seniority(double assumedMean) {
    this.assumedMean = assumedMean;
  }

  /** The assumed mean ability, in units of theta. */
  public double assumedMean() {
    return assumedMean;
  }
}
