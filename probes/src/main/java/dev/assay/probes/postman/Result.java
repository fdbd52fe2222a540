// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import dev.assay.probes.PostmanProbes.Tested;
import dev.assay.probes.Printable;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbeReport;
import java.util.List;

/**
 * What became of a test.
 *
 * @param message why it did not pass
 * @param excerpts what was asked and answered
 */
record Result(ProbeOutcome outcome, String message, List<String> excerpts) {
  private static final int LONGEST = 600;

  Result {
    excerpts = List.copyOf(excerpts);
  }

  static Result of(ProbeOutcome outcome, String message) {
    return new Result(outcome, message, List.of());
  }

  boolean passed() {
    return outcome == ProbeOutcome.PASSED;
  }

  /** The same, with the name of the request it is about. */
  Result of(String request) {
    return passed() ? this : new Result(outcome, request + ": " + message, excerpts);
  }

  /**
   * Whether it says more of a test than another result does: what went wrong before what did not.
   */
  boolean outweighs(Result other) {
    return rank() > other.rank();
  }

  private int rank() {
    return switch (outcome) {
      case PASSED -> 0;
      case BLOCKED -> 1;
      case FAILED -> 2;
      case JE -> 3;
    };
  }

  ProbeReport report(Tested test, long millis) {
    return new ProbeReport(
        test.id(),
        test.group(),
        test.weight(),
        true,
        outcome,
        test.says(),
        Printable.cut(message, LONGEST),
        millis,
        passed() ? List.of() : excerpts);
  }
}
