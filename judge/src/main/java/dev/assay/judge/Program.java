// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Language;
import dev.assay.judge.language.Sources;

/** A program to be judged: its sources and the language they are in. */
public record Program(Language language, Sources sources) {

  /** A single source as an editor holds it; it gets the language's usual file name. */
  public static Program of(Language language, String text) {
    return new Program(language, Sources.of(language.mainFile(), text));
  }
}
