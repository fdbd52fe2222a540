// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.Map;
import java.util.Optional;

/**
 * A program that comes with a package and is known to be right or wrong in a certain way.
 *
 * @param path from the package root, such as {@code submissions/accepted/Main.java}
 * @param files by path relative to the program's folder
 * @param language the language the package names; empty when the file names tell
 * @param entryPoint where the program starts; empty when its language tells
 */
public record LabelledSubmission(
    String path,
    Map<String, byte[]> files,
    Optional<String> language,
    Optional<String> entryPoint,
    Promise promise) {

  public LabelledSubmission {
    files = Map.copyOf(files);
  }

  /** The folder below {@code submissions/}. */
  public String label() {
    String[] parts = path.split("/", -1);
    return parts[1];
  }
}
