// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Diagnostic;
import java.time.Duration;
import java.util.List;

/** What became of compiling a program. */
public sealed interface Build {

  /** There is a program. */
  record Ready(Executable executable, Duration time) implements Build {}

  /**
   * The compiler refused it.
   *
   * @param diagnostics about the candidate's own lines
   * @param text the whole of what the compiler said, within bounds
   */
  record Refused(List<Diagnostic> diagnostics, String text) implements Build {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** We could not compile; the candidate is not to blame. */
  record Failed(String reason) implements Build {}
}
