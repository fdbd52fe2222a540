// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

/** Where the work is done. */
public enum Remote {
  OFFICE,
  /** Some days here, some there. */
  HYBRID,
  REMOTE
}
