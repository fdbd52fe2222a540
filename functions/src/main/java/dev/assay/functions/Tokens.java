// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a signature, one after the other, with their lines and comments. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<word>[A-Za-z_$][A-Za-z0-9_$]*)|(?<sign>[{}()<>:,?])|(?<other>\\S))");

  private final List<Token> all = new ArrayList<>();
  private int next;

  /** A token and the comments on the lines right above its line. */
  private record Token(String text, int line, String doc, boolean word) {}

  /** The text is not what the grammar allows here. */
  static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Mistake mistake;

    Unexpected(Mistake mistake) {
      super(mistake.message());
      this.mistake = mistake;
    }

    Mistake mistake() {
      return mistake;
    }
  }

  Tokens(String text) {
    StringBuilder doc = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int comment = line.indexOf('#');
      String code = comment < 0 ? line : line.substring(0, comment);
      if (code.isBlank()) {
        if (comment < 0) {
          doc.setLength(0);
        } else {
          doc.append(line.substring(comment + 1).strip()).append('\n');
        }
        continue;
      }
      String above = doc.toString().strip();
      doc.setLength(0);
      for (Matcher m = TOKEN.matcher(code); m.find(); above = "") {
        all.add(new Token(m.group().strip(), number, above, m.group("word") != null));
      }
    }
    all.add(new Token("", Math.max(1, number), "", false));
  }

  /** The line of the token last taken. */
  int line() {
    return all.get(Math.max(0, next - 1)).line();
  }

  /** What is written above the next token. */
  String doc() {
    return all.get(next).doc();
  }

  boolean comes(String text) {
    return all.get(next).text().equals(text);
  }

  boolean take(String text) {
    boolean comes = !text.isEmpty() && comes(text);
    next += comes ? 1 : 0;
    return comes;
  }

  void required(String text) throws Unexpected {
    if (!take(text)) {
      throw expected("\"" + text + "\"");
    }
  }

  String word(String what) throws Unexpected {
    if (!all.get(next).word()) {
      throw expected(what);
    }
    return all.get(next++).text();
  }

  void end() throws Unexpected {
    if (next < all.size() - 1) {
      throw expected("the end");
    }
  }

  Unexpected expected(String what) {
    Token token = all.get(next);
    String there = token.text().isEmpty() ? "the file ends" : "there is \"" + token.text() + "\"";
    return new Unexpected(new Mistake(token.line(), there + " where " + what + " was expected"));
  }
}
