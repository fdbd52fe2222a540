// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.judge.language.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What runs Postman collections: on Node.js, and fetched where somebody asks for it. */
public final class Newman {
  /** Its name, by which {@code ./assay languages} knows it too. */
  public static final String ID = "newman";

  private static final Path NODE = Path.of("/usr/bin/node");

  private Newman() {}

  /** Why collections cannot be run here, with the command that brings what is missing. */
  public static Optional<String> missing() {
    return tools().isPresent()
        ? Optional.empty()
        : Optional.of(
            ID + ", which runs Postman collections, is not here: ./assay languages newman");
  }

  static Optional<Tools> tools() {
    return Files.isExecutable(NODE) ? Tools.of(ID) : Optional.empty();
  }
}
