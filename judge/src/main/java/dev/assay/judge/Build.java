// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Diagnostic;
import java.time.Duration;
import java.util.List;

/** What became of compiling a program. */
public sealed interface Build {

  /** What a compiler made of a program. */
  sealed interface Compiled extends Build {}

  /** There was nothing to compile: answers were handed in. */
  record Unneeded() implements Build {}

  /** There is a program. */
  record Ready(Executable executable, Duration time) implements Compiled {}

  /**
   * The compiler refused it.
   *
   * @param diagnostics about the candidate's own lines
   * @param text the whole of what the compiler said, within bounds
   */
  record Refused(List<Diagnostic> diagnostics, String text) implements Compiled {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** We could not compile; the candidate is not to blame. */
  record Failed(String reason) implements Compiled {}
}
