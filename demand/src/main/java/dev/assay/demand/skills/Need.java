// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

/** How much an ad wants a skill. */
public enum Need {
  REQUIRED,
  /** A plus, a bonus, preferred, good to have. */
  NICE
}
