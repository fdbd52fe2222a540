// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.sandbox.Mount;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The jars that probes are compiled against and run with: where Assay has them on its own class
 * path, cells see them, and no class of ours uses them.
 */
final class ProbeKit {
  private static final String PLACE = "/kit";
  private static final String DRIVER = "org.postgresql.Driver";

  /** A class of each. */
  private static final List<String> CLASSES =
      List.of(
          "dev.assay.probes.Probe",
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.platform.launcher.Launcher",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.commons.JUnitException",
          "org.opentest4j.AssertionFailedError",
          "org.apiguardian.api.API",
          "com.networknt.schema.Schema",
          "com.ethlo.time.ITU",
          "tools.jackson.databind.ObjectMapper",
          "tools.jackson.core.JsonParser",
          "com.fasterxml.jackson.annotation.JsonProperty",
          "org.snakeyaml.engine.v2.api.Load",
          "org.slf4j.Logger",
          "org.jspecify.annotations.Nullable",
          DRIVER);

  private ProbeKit() {}

  /** What makes a cell see them. */
  static List<Mount> mounts() {
    List<Mount> mounts = new ArrayList<>();
    for (int i = 0; i < CLASSES.size(); i++) {
      mounts.add(new Mount.ReadOnly(home(CLASSES.get(i)), at(i)));
    }
    return mounts;
  }

  /** The class path, as a cell sees it. */
  static String classPath() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < CLASSES.size(); i++) {
      parts.add(at(i));
    }
    return String.join(":", parts);
  }

  /** The PostgreSQL driver, which services in Java get too. */
  static Mount driver(String target) {
    return new Mount.ReadOnly(home(DRIVER), target);
  }

  private static String at(int number) {
    String suffix = home(CLASSES.get(number)).toString().endsWith(".jar") ? ".jar" : "";
    return PLACE + "/" + number + suffix;
  }

  private static Path home(String name) {
    try {
      Class<?> type = Class.forName(name, false, ProbeKit.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("not on the class path: " + name, e);
    }
  }
}
