// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.judge.language.Languages;
import java.util.List;

/** The programming languages that a test may ask for: those that candidates' work can be in. */
final class TestLanguages {
  private static final Languages LANGUAGES = Languages.standard();

  /** By the judge's names, in its order. */
  static final List<String> NAMES = LANGUAGES.names();

  private TestLanguages() {}

  /** A language as people write it. */
  static String title(String name) {
    return LANGUAGES.named(name).orElseThrow().title();
  }
}
