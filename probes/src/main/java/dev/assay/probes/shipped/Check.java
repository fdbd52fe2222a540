// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

/** What a shipped probe does. */
interface Check {

  /**
   * Sees the honest request succeed, then tries.
   *
   * @return what was measured, in a sentence
   * @throws AssertionError when the service is at fault
   * @throws Exception when the probe is
   */
  String run(Bench bench) throws Exception;
}
