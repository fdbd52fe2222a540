// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

/** The versions of the problem package format, by what differs between them here. */
public enum ProblemFormat {
  /** {@code legacy} and {@code legacy-icpc}, and packages that name no version. */
  LEGACY,
  /** {@code 2025-09} and its drafts. */
  V2025_09
}
