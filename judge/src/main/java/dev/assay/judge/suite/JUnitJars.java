// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The jars of JUnit on our own class path, as cells are given them. */
record JUnitJars(Tree tree) {
  /** Where a cell sees them. */
  static final String PLACE = "/suite/junit";

  /** A class of each jar. */
  private static final List<String> CLASSES =
      List.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.platform.launcher.Launcher",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.commons.JUnitException",
          "org.opentest4j.AssertionFailedError",
          "org.apiguardian.api.API",
          "org.jspecify.annotations.Nullable");

  static JUnitJars ofClassPath() throws SuiteFault {
    Map<String, byte[]> jars = new TreeMap<>();
    for (String name : CLASSES) {
      URL found = JUnitJars.class.getResource("/" + name.replace('.', '/') + ".class");
      try {
        if (found == null || !(found.openConnection() instanceof JarURLConnection jar)) {
          throw new SuiteFault("JUnit is not on the class path as jars: " + name);
        }
        String path = jar.getJarFileURL().getPath();
        try (InputStream content = jar.getJarFileURL().openStream()) {
          jars.put(path.substring(path.lastIndexOf('/') + 1), content.readAllBytes());
        }
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
