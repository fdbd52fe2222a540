// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.List;

/**
 * How a language whose machinery is slow to start gets a head start: tools made once on this
 * machine, a compiler that stays for many programs, and programs' machinery started before there is
 * a program. Equal ones are made once. Commands see the tools at {@link #TOOLS} and the cache at
 * {@link #CACHE}.
 */
public interface HeadStart {

  /** Where a cell sees the tools. */
  String TOOLS = "/kit/tools";

  /** Where a cell sees the cache. */
  String CACHE = "/kit/cache";

  /** What the tools are made of. */
  Tree sources();

  /** Makes the tools out of their sources, in the working directory. */
  List<String> makeTools();

  /** Leaves in the working directory a cache that lets the tools start sooner. */
  List<String> makeCache();

  /**
   * A compiler that is ready once it has written a byte and then compiles one program after the
   * other: see {@code WarmCompiler} for how it is talked to.
   */
  List<String> compiler();

  /** Memory that compiler may use. */
  long compilerBytes();

  /** Whether that compiler does with these files what the ordinary one does. */
  boolean compiles(Sources sources);

  /**
   * Starts what runs a program whose files will be in the working directory; it is ready once it
   * has written a byte, and waits for {@link #preamble}.
   */
  List<String> run(long memoryBytes);

  /** What the started command is sent before the program's own input. */
  byte[] preamble(Sources sources, Tree built, List<String> arguments);
}
