// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

/** How much an item favours one group, in the classes of Educational Testing Service. */
public enum Magnitude {
  /** Negligible, or not told from chance. */
  A,
  /** Moderate: look at the item. */
  B,
  /** Large: do not use the item before somebody has looked at it. */
  C
}
