// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a service is written for. */
public enum Platform {
  /** The JDK that runs Assay itself. */
  JAVA,
  /** The system's Python 3. */
  PYTHON,
  /** The system's Node.js. */
  NODE;

  /** As authors write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The platform that authors call so. */
  public static Optional<Platform> named(String id) {
    return Arrays.stream(values()).filter(platform -> platform.id().equals(id)).findFirst();
  }
}
