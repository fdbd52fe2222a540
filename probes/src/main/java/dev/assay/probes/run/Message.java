// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.run;

import dev.assay.probes.Answered;
import dev.assay.probes.ProbeReport;
import java.util.Optional;

/**
 * A line from the probes to whoever started them, as JSON.
 *
 * @param report what became of a probe, when it is about that
 * @param answered what came of a request, when it is about that
 */
public record Message(Kind kind, Optional<ProbeReport> report, Optional<Answered> answered) {

  /** What a line says or asks. */
  public enum Kind {
    /**
     * A question: is the service's process alive? Answered with a line, {@code yes} or {@code no}.
     */
    ALIVE,
    /** The service is ready. */
    READY,
    /** It did not get ready in time, or it has ended: nothing is probed. */
    NOT_READY,
    /** A request was answered, or was not. */
    ANSWERED,
    /** A probe is done. */
    REPORT,
    /** All are; without it the run is no run. */
    DONE
  }

  static Message of(Kind kind) {
    return new Message(kind, Optional.empty(), Optional.empty());
  }
}
