// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** Jars of Assay's own class path, which cells are given too, found by a class of each. */
public final class OwnJars {

  /** A class of each jar of JUnit and of what it needs. */
  public static final List<String> JUNIT =
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

  private OwnJars() {}

  /**
   * The jar, or the folder, that holds a class.
   *
   * @throws IllegalStateException when it is not on the class path
   */
  public static Path of(String name) {
    try {
      Class<?> type = Class.forName(name, false, OwnJars.class.getClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("not on the class path: " + name, e);
    }
  }
}
