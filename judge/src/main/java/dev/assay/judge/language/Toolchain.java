// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A language as it is there on this machine. Commands name programs by absolute path and expect the
 * program's files in the working directory of a cell.
 */
public interface Toolchain {

  /** Where a cell that runs a program has its files, read-only. */
  String PROGRAM = "/program";

  /** The language. */
  Language language();

  /** Its version here, as a candidate is told: {@code 3.11.2}. */
  String version();

  /** The files as the compiler wants them, for instance under another name. */
  default Sources arrange(Sources sources) {
    return sources;
  }

  /** The command that turns sources into a program or checks them; empty when there is none. */
  Optional<List<String>> compile(Sources sources);

  /**
   * The command that runs the program.
   *
   * @param built what compiling left: the sources and what was made of them
   * @param memoryBytes what the program may use
   * @throws NoEntryPoint when the program has no place to start
   */
  List<String> run(Sources sources, Tree built, long memoryBytes);

  /** A way to start sooner than by {@link #compile} and {@link #run}; both stay the measure. */
  default Optional<HeadStart> headStart() {
    return Optional.empty();
  }

  /** Memory the language's own machinery needs on top of what the program may use. */
  default long overheadBytes() {
    return 0;
  }

  /** Processes and threads the language's own machinery and an ordinary program need. */
  default int processes() {
    return 64;
  }

  /** What compiler and program see besides the machine's {@code /usr}. */
  default List<Mount> mounts() {
    return List.of();
  }

  /** How its error messages read. */
  Messages messages();
}
