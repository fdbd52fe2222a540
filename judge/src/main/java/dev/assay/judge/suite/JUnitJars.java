// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.judge.OwnJars;
import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The jars of JUnit on our own class path, as cells are given them. */
record JUnitJars(Tree tree) {
  /** Where a cell sees them. */
  static final String PLACE = "/suite/junit";

  static JUnitJars ofClassPath() throws SuiteFault {
    Map<String, byte[]> jars = new TreeMap<>();
    for (String name : OwnJars.JUNIT) {
      Path jar = OwnJars.of(name);
      try {
        jars.put(String.valueOf(jar.getFileName()), Files.readAllBytes(jar));
      } catch (IOException e) {
        throw new SuiteFault("JUnit cannot be read: " + e.getMessage(), e);
      }
    }
    return new JUnitJars(Tree.of(jars));
  }

  /** In the form of a class path. */
  String classPath() {
    return tree.paths().stream().map(jar -> PLACE + "/" + jar).collect(Collectors.joining(":"));
  }
}
