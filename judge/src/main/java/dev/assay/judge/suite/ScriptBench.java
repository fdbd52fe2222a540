// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Map;

/** Frameworks of languages that need no compiling: a slip shows as a test that failed. */
record ScriptBench(List<String> command, Tree tools, long overheadBytes, int processes)
    implements Bench {

  static ScriptBench pytest() {
    return new ScriptBench(
        List.of("/usr/bin/python3", "-B", "-I", TOOLS + "/suite.py"),
        Bench.resources("suite.py"),
        0,
        64);
  }

  /** Its report has a pipe to itself, so that what tests print is no part of it. */
  static ScriptBench nodeTest() {
    String node =
        "exec /usr/bin/node --test-reporter=%1$s/report.mjs %1$s/suite.mjs 3>&1 1>&2"
            .formatted(TOOLS);
    return new ScriptBench(
        List.of("/bin/sh", "-c", node), Bench.resources("suite.mjs", "report.mjs"), 128L << 20, 64);
  }

  @Override
  public Tree suite(Subject subject, Map<String, byte[]> files) {
    return Tree.of(files);
  }

  @Override
  public Tree version(Subject subject, Version version) {
    return version.files();
  }

  @Override
  public Cell cell(Subject subject) {
    return Cell.of(command).with(new Mount.Files(tools, TOOLS));
  }
}
