// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

/** How an ability is estimated. */
public enum Method {
  /** The mean of the posterior, with its standard deviation (Bock and Mislevy 1982). */
  EAP,
  /** Where the posterior is highest; the error is that of its curvature there. */
  MAP,
  /**
   * Weighted likelihood (Warm 1989, Psychometrika 54, 427-450; for more than two categories
   * Samejima 1998): no population comes in, and the bias of plain likelihood is taken out.
   */
  WLE
}
