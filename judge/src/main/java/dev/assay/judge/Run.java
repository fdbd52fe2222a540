// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Crash;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One run of a program and what it says before anyone looks at the output.
 *
 * @param verdict AC when the program ended by itself, with 0, within all limits
 */
record Run(Verdict verdict, Execution execution, Crash crash) {

  static Run of(Execution execution, Executable executable, RunLimits limits) {
    String said = new String(execution.stderr(), StandardCharsets.UTF_8);
    Crash crash =
        execution.succeeded()
            ? Crash.silent()
            : executable.toolchain().messages().crash(said, executable.sources());
    return new Run(verdict(execution, limits, crash), execution, crash);
  }

  private static Verdict verdict(Execution execution, RunLimits limits, Crash crash) {
    return switch (execution.outcome()) {
      case CPU_LIMIT, WALL_LIMIT -> Verdict.TLE;
      case MEMORY_LIMIT -> Verdict.MLE;
      case OUTPUT_LIMIT -> Verdict.OLE;
      case KILLED -> Verdict.JE;
      case SIGNALLED, EXITED -> {
        if (execution.cpu().compareTo(limits.time()) > 0) {
          yield Verdict.TLE;
        }
        if (execution.succeeded()) {
          yield Verdict.AC;
        }
        yield outOfMemory(crash) ? Verdict.MLE : Verdict.RTE;
      }
    };
  }

  private static boolean outOfMemory(Crash crash) {
    return crash.type().equals("OutOfMemoryError")
        || crash.type().equals("MemoryError")
        || crash.text().stream().anyMatch(l -> l.contains("JavaScript heap out of memory"));
  }

  /** Whether it ran out of time on the clock though it was busy: the machine's doing, perhaps. */
  boolean starved(RunLimits limits) {
    return execution.outcome() == Outcome.WALL_LIMIT
        && execution.cpu().multipliedBy(10).compareTo(limits.time()) > 0;
  }

  Duration time() {
    return execution.outcome() == Outcome.WALL_LIMIT ? execution.wall() : execution.cpu();
  }

  /** How it ended, in words for a person, without anything the program said. */
  String ending() {
    return switch (execution.outcome()) {
      case CPU_LIMIT -> "used more processor time than allowed";
      case WALL_LIMIT -> "did not end in time";
      case MEMORY_LIMIT -> "used more memory than allowed";
      case OUTPUT_LIMIT -> "wrote more than allowed";
      case KILLED -> "was stopped";
      case SIGNALLED -> "was ended by signal " + execution.signal();
      case EXITED -> "ended with exit code " + execution.exitCode();
    };
  }
}
