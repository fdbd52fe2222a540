// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.Map;

/**
 * The text of a problem in one natural language.
 *
 * @param language as the file name says, {@code en} when it does not
 * @param constants values for the {@code {{name}}} sequences of the text
 */
public record Statement(
    String language, Markup markup, PackageFile file, Map<String, String> constants) {

  /** What the statement is written in. */
  public enum Markup {
    /** CommonMark with tables. */
    MARKDOWN,
    /** LaTeX, the body of a document. */
    LATEX,
    /** A finished page; it cannot be shown in parts. */
    PDF
  }

  public Statement {
    constants = Map.copyOf(constants);
  }

  /** The text with constants put in; of no use for {@link Markup#PDF}. */
  public String text() {
    return Constants.fill(file.text(), constants);
  }
}
