// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What tests are written for. */
public enum Framework {
  JUNIT("java", "JUnit", ".java"),
  PYTEST("python", "pytest", ".py"),
  NODE_TEST("javascript", "node:test", "js");

  private static final Path PYTEST_MODULE = Path.of("/usr/lib/python3/dist-packages/pytest");

  private final String language;
  private final String title;
  private final String ending;

  Framework(String language, String title, String ending) {
    this.language = language;
    this.title = title;
    this.ending = ending;
  }

  /** The framework of a language, by the language's name. */
  public static Optional<Framework> of(String language) {
    return Arrays.stream(values()).filter(one -> one.language.equals(language)).findFirst();
  }

  /** The name of the language its tests are in. */
  public String language() {
    return language;
  }

  /** The name people know it by. */
  public String title() {
    return title;
  }

  /** Whether a file is source code in its language. */
  boolean isSource(String path) {
    return path.endsWith(ending);
  }

  /** What must be installed besides the language, as a line to run; empty when it is all there. */
  public Optional<String> missing() {
    return this == PYTEST && !Files.isDirectory(PYTEST_MODULE)
        ? Optional.of("apt-get install -y --no-install-recommends python3-pytest")
        : Optional.empty();
  }
}
