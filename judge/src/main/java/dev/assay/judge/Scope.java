// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

/** How much of a problem's data a program is judged on. */
public enum Scope {
  /** The samples, every one of them. */
  SAMPLES,
  /** Samples, then every group of secret data, whatever the groups before it gave. */
  EVERY_GROUP,
  /** As the package says: judging may end at the first rejection. */
  AS_THE_PACKAGE_SAYS
}
