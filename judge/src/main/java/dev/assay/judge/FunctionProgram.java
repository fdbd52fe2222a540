// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.functions.Signature;
import dev.assay.functions.harness.Harness;
import dev.assay.judge.language.Sources;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a whole program of a candidate's function and its language's harness. */
final class FunctionProgram {
  private FunctionProgram() {}

  /** Empty where the language has no harness. */
  static Optional<Program> of(Program written, Signature signature) {
    return Harness.of(written.language().name())
        .map(harness -> {
          NavigableMap<String, byte[]> files =
              new TreeMap<>(named(written.sources().files(), harness.solutionFile(signature)));
          Sources own = Sources.of(files);
          return new Program(
              written.language(),
              own.and(harness.files(signature)).startingAt(Optional.of(harness.entry())));
        });
  }

  /** A single file gets the name by which the harness finds it; of several, one has it already. */
  private static Map<String, byte[]> named(Map<String, byte[]> files, String name) {
    return files.size() == 1 ? Map.of(name, files.values().iterator().next()) : files;
  }
}
