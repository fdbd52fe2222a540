// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.judge.OwnJars;
import dev.assay.sandbox.Mount;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars that probes are compiled against and run with: where Assay has them on its own class
 * path, cells see them, and no class of ours uses them.
 */
final class ProbeKit {
  private static final String PLACE = "/kit";
  private static final String DRIVER = "org.postgresql.Driver";

  /** A class of each, besides JUnit's. */
  private static final List<String> OTHERS =
      List.of(
          "dev.assay.probes.Probe",
          "com.networknt.schema.Schema",
          "com.ethlo.time.ITU",
          "tools.jackson.databind.ObjectMapper",
          "tools.jackson.core.JsonParser",
          "com.fasterxml.jackson.annotation.JsonProperty",
          "org.snakeyaml.engine.v2.api.Load",
          "org.slf4j.Logger",
          DRIVER);

  private static final List<Path> JARS =
      Stream.concat(OTHERS.stream(), OwnJars.JUNIT.stream()).map(OwnJars::of).toList();

  private ProbeKit() {}

  /** What makes a cell see them. */
  static List<Mount> mounts() {
    return JARS.stream().<Mount>map(jar -> new Mount.ReadOnly(jar, at(jar))).toList();
  }

  /** The class path, as a cell sees it. */
  static String classPath() {
    return JARS.stream().map(ProbeKit::at).collect(Collectors.joining(":"));
  }

  /** The PostgreSQL driver, which services in Java get too. */
  static Mount driver(String target) {
    return new Mount.ReadOnly(OwnJars.of(DRIVER), target);
  }

  private static String at(Path jar) {
    return PLACE + "/" + JARS.indexOf(jar) + (jar.toString().endsWith(".jar") ? ".jar" : "");
  }
}
