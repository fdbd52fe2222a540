// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a cell. The measures are taken from outside over the whole process tree.
 *
 * @param outcome how it ended
 * @param exitCode the command's exit status; 128 plus the signal's number when a signal ended it
 * @param signal the number of the signal that ended the command, 0 for none
 * @param cpu processor time used, user and system
 * @param wall time on the clock from start to end
 * @param peakMemoryBytes most memory in use at one time; 0 where the driver cannot measure it
 * @param stdout what was written to standard output, up to the limit; empty when the caller of
 *     {@link Sandbox#start} read the streams, or the cell exports its work
 * @param stderr the same of standard error
 * @param stdoutTruncated whether the program wrote more than was kept
 * @param stderrTruncated whether the program wrote more than was kept
 * @param exported the content of {@code /work}, when the cell was to {@linkplain Cell#exporting()
 *     export} it and ended by itself
 */
public record Execution(
    Outcome outcome,
    int exitCode,
    int signal,
    Duration cpu,
    Duration wall,
    long peakMemoryBytes,
    byte[] stdout,
    byte[] stderr,
    boolean stdoutTruncated,
    boolean stderrTruncated,
    Optional<Tree> exported) {

  /** Whether the command ended by itself with status 0 within every limit. */
  public boolean succeeded() {
    return outcome == Outcome.EXITED && exitCode == 0;
  }
}
