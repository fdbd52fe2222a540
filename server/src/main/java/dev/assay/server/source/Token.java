// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.source;

/**
 * A word or sign of a line of code. White space and comments are none.
 *
 * @param from where it begins in its line, from 0
 * @param to where it ends, exclusive
 */
public record Token(Kind kind, String text, int from, int to) {

  /** What it is, as far as one sees without knowing what it means. */
  public enum Kind {
    /** Of the language itself, or of its library as the lexer knows it. */
    KEYWORD,
    NAME,
    NUMBER,
    /** A string, a character or a regular expression. */
    TEXT,
    OPERATOR,
    SEPARATOR,
    OTHER
  }
}
