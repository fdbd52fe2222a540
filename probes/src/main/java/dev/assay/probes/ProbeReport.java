// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.List;

/**
 * What became of one probe.
 *
 * @param id the name of a probe that ships, or {@code Class.method}
 * @param weight marks; 0 for a guard
 * @param scored whether it counts: what a shared machine cannot measure fairly is only reported
 * @param says what it means when it passes, the author's words
 * @param message why it did not pass, or what was measured
 * @param millis how long it took
 * @param excerpts the last requests and responses of a probe that did not pass, as text
 */
public record ProbeReport(
    String id,
    ProbeGroup group,
    int weight,
    boolean scored,
    ProbeOutcome outcome,
    String says,
    String message,
    long millis,
    List<String> excerpts) {

  public ProbeReport {
    excerpts = List.copyOf(excerpts);
  }
}
