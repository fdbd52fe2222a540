// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.sandbox.Execution;
import java.time.Duration;

/**
 * One run of a program on an input of its author's own: nothing of it is hidden from them.
 *
 * @param verdict AC when the program ended by itself with 0 within all limits; there is no answer
 *     to compare with
 * @param exitCode 0 when there was nothing to run
 * @param signal 0 for none
 * @param ending how it ended, in words
 * @param trace a run-time error trimmed to the program's own lines
 */
public record Trial(
    Verdict verdict,
    Build build,
    int exitCode,
    int signal,
    Duration time,
    Duration wall,
    long memoryBytes,
    byte[] stdout,
    byte[] stderr,
    String ending,
    String trace) {

  static Trial unbuilt(Verdict verdict, Build build, String ending) {
    return new Trial(
        verdict,
        build,
        0,
        0,
        Duration.ZERO,
        Duration.ZERO,
        0,
        new byte[0],
        new byte[0],
        ending,
        "");
  }

  static Trial of(Build build, Run run) {
    Execution execution = run.execution();
    return new Trial(
        run.verdict(),
        build,
        execution.exitCode(),
        execution.signal(),
        execution.cpu(),
        execution.wall(),
        execution.peakMemoryBytes(),
        execution.stdout(),
        execution.stderr(),
        run.ending(),
        String.join("\n", run.crash().text()));
  }
}
