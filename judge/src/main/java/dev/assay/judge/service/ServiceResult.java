// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.probes.Answered;
import dev.assay.probes.ProbeReport;
import java.time.Duration;
import java.util.List;

/** What came of a service. */
public sealed interface ServiceResult {

  /**
   * It was probed.
   *
   * @param answers to the task's requests
   * @param boot from its start to its first answer
   * @param peakMemoryBytes the most it used
   * @param log what it wrote, cut in the middle
   */
  record Probed(
      List<ProbeReport> probes,
      List<Answered> answers,
      Duration boot,
      long peakMemoryBytes,
      String log)
      implements ServiceResult {
    public Probed {
      answers = List.copyOf(answers);
      probes = List.copyOf(probes);
    }
  }

  /** It could not be compiled; the compiler's words. */
  record NotBuilt(String text) implements ServiceResult {}

  /** It did not get ready within its budget, it ended before, or it brought its database down. */
  record NotProbed(String why, String log) implements ServiceResult {}

  /** Our fault (JE): nothing is known of the service, and it gets no marks and loses none. */
  record Fault(String reason) implements ServiceResult {}
}
