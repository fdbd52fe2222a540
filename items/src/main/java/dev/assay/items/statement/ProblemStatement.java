// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import dev.assay.items.Markdown;

/**
 * The text of a problem, with formulas between dollar signs. Whoever wrote it, its HTML holds only
 * elements that are made here: no script, no style, nothing loaded from anywhere.
 *
 * @param markup what the text is written in
 */
public record ProblemStatement(Markup markup, String text) {

  /** What a statement can be written in. */
  public enum Markup {
    MARKDOWN,
    LATEX
  }

  /** By the ending of the file's name. */
  public static ProblemStatement of(String file, String text) {
    return new ProblemStatement(file.endsWith(".tex") ? Markup.LATEX : Markup.MARKDOWN, text);
  }

  public String html() {
    return switch (markup) {
      case MARKDOWN -> Markdown.withFormulas(text, MathMl::of);
      case LATEX -> new LatexReader(text).html();
    };
  }
}
