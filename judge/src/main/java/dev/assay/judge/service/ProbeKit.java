// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.networknt.schema.Schema;
import dev.assay.probes.Probe;
import dev.assay.sandbox.Mount;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.snakeyaml.engine.v2.api.Load;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** The jars that probes are compiled against and run with: where Assay has them, cells see them. */
final class ProbeKit {
  private static final String PLACE = "/kit";

  /** A class of each. */
  private static final List<Class<?>> OF =
      List.of(
          Probe.class,
          Test.class,
          JupiterTestEngine.class,
          Launcher.class,
          TestEngine.class,
          ReflectionSupport.class,
          AssertionFailedError.class,
          Schema.class,
          ITU.class,
          ObjectMapper.class,
          JsonParser.class,
          JsonProperty.class,
          Load.class,
          Logger.class,
          Driver.class);

  private ProbeKit() {}

  /** What makes a cell see them. */
  static List<Mount> mounts() {
    List<Mount> mounts = new ArrayList<>();
    for (int i = 0; i < OF.size(); i++) {
      mounts.add(new Mount.ReadOnly(home(OF.get(i)), at(i)));
    }
    return mounts;
  }

  /** The class path, as a cell sees it. */
  static String classPath() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < OF.size(); i++) {
      parts.add(at(i));
    }
    return String.join(":", parts);
  }

  /** The PostgreSQL driver, which services in Java get too. */
  static Mount driver(String target) {
    return new Mount.ReadOnly(home(Driver.class), target);
  }

  private static String at(int number) {
    return PLACE + "/" + number + (home(OF.get(number)).toString().endsWith(".jar") ? ".jar" : "");
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path that is none", e);
    }
  }
}
