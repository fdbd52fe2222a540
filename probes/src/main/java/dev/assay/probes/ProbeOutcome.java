// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

/**
 * What became of a probe. The rule behind it: <b>a harness fault is never a pass and never a
 * fail</b>, and an attack that could not be tried is no proof of safety. Every probe therefore
 * first sees an honest request succeed; where it does not, the probe is blocked and earns nothing.
 */
public enum ProbeOutcome {
  /** What was asked for was seen, its prerequisites included. */
  PASSED,
  /** The service did something else. */
  FAILED,
  /** A prerequisite does not work in this service, so nothing was measured: no credit. */
  BLOCKED,
  /** The probe itself went wrong: our fault, and no result at all. */
  JE
}
