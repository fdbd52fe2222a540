// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** How suites for one framework are made ready and run. Thread-safe. */
interface Bench {
  /** Where a cell has the suite and the version, read-only, and where it starts. */
  String PROGRAM = "/program";

  /** Where a cell has what runs the tests. */
  String TOOLS = "/suite/tools";

  /**
   * Makes a suite ready to run against any version of a subject.
   *
   * @throws Refusal when it does not compile
   */
  Tree suite(Subject subject, Map<String, byte[]> files)
      throws Refusal, SuiteFault, SandboxFault, InterruptedException;

  /** Makes a version ready to be run by any suite. */
  Tree version(Subject subject, Version version)
      throws SuiteFault, SandboxFault, InterruptedException;

  /** A cell that runs the tests of what lies in {@link #PROGRAM} and reports them. */
  Cell cell(Subject subject) throws SuiteFault, SandboxFault, InterruptedException;

  /** Memory the framework's own machinery needs on top of what a run may use. */
  long overheadBytes();

  /** Processes and threads that machinery and an ordinary suite need. */
  int processes();

  /** Programs that lie beside this class, as a cell is given them. */
  static Tree resources(String... names) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      try (InputStream in = Bench.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing beside " + Bench.class);
        }
        files.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Tree.of(files);
  }
}
