// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.Signature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How candidates' functions are written and called in one language. */
public sealed interface Harness
    permits CppHarness,
        GoHarness,
        JavaHarness,
        JavaScriptHarness,
        KotlinHarness,
        PythonHarness,
        TypeScriptHarness {

  /** The languages that offer functions. */
  static List<Harness> all() {
    return List.of(
        new JavaHarness(),
        new PythonHarness(),
        new JavaScriptHarness(),
        new TypeScriptHarness(),
        new GoHarness(),
        new KotlinHarness(),
        new CppHarness());
  }

  /** That of a language, by the judge's name. */
  static Optional<Harness> of(String language) {
    return all().stream().filter(harness -> harness.language().equals(language)).findFirst();
  }

  /** The judge's name of the language. */
  String language();

  /** The file that what a candidate wrote is put into. */
  String solutionFile(Signature signature);

  /** What the program starts in: a file or a class of {@link #files}. */
  String entry();

  /**
   * The harness: the files put beside the candidate's, by relative path. Where a language cannot
   * find what is called at run time, one of them is written for the signature.
   */
  Map<String, byte[]> files(Signature signature);

  /** A name of a signature as the language spells it. */
  default String spelled(String name) {
    return name;
  }

  /** What the editor holds at first: compiles, and returns something of the right type. */
  String starter(Signature signature);

  /** A file beside this type. */
  static byte[] resource(String name) {
    try (InputStream in = Harness.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + Harness.class);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
