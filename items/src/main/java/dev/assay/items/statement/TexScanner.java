// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

/** A place in a TeX text, and the pieces such texts are made of. */
final class TexScanner {
  private final String tex;
  private int at;

  TexScanner(String tex) {
    this.tex = tex;
  }

  boolean atEnd() {
    return at >= tex.length();
  }

  /** How far this is from the start. */
  int position() {
    return at;
  }

  char peek() {
    return tex.charAt(at);
  }

  char next() {
    return tex.charAt(at++);
  }

  /** One sign, which may be two chars. */
  int nextSign() {
    int sign = tex.codePointAt(at);
    at += Character.charCount(sign);
    return sign;
  }

  boolean looksAt(String text) {
    return tex.startsWith(text, at);
  }

  /** Whether the command of this name, and no longer one, comes next. */
  boolean looksAtCommand(String name) {
    return looksAt("\\" + name) && peekCommand().equals(name);
  }

  void skip(char c) {
    if (!atEnd() && peek() == c) {
      at++;
    }
  }

  void skipSpace() {
    while (!atEnd() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  String peekCommand() {
    int before = at;
    String name = command();
    at = before;
    return name;
  }

  /** The name of the command here, past which this then is; a star belongs to it no more. */
  String command() {
    skip('\\');
    int start = at;
    while (!atEnd() && (peek() >= 'a' && peek() <= 'z' || peek() >= 'A' && peek() <= 'Z')) {
      at++;
    }
    if (at == start) {
      return atEnd() ? "" : Character.toString(next());
    }
    String name = tex.substring(start, at);
    skip('*');
    return name;
  }

  String number() {
    int start = at;
    while (!atEnd()
        && (Character.isDigit(peek())
            || peek() == '.' && at + 1 < tex.length() && Character.isDigit(tex.charAt(at + 1)))) {
      at++;
    }
    return tex.substring(start, at);
  }

  /** What stands between the braces here, or the one sign or command there is instead. */
  String group() {
    skipSpace();
    if (atEnd()) {
      return "";
    }
    if (peek() != '{') {
      int start = at;
      if (peek() == '\\') {
        command();
      } else {
        nextSign();
      }
      return tex.substring(start, at);
    }
    int start = ++at;
    int depth = 1;
    while (!atEnd()) {
      char c = next();
      if (c == '\\') {
        at = Math.min(at + 1, tex.length());
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return tex.substring(start, at - 1);
      }
    }
    return tex.substring(start);
  }

  /** What stands between the square brackets here. */
  String bracket() {
    int end = tex.indexOf(']', at);
    if (atEnd() || peek() != '[' || end < 0) {
      return "";
    }
    String inside = tex.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  void skipBracket() {
    int before = at;
    skipSpace();
    if (atEnd() || peek() != '[') {
      at = before;
      return;
    }
    bracket();
  }

  /** Everything before a text, past which this then is; the rest when it does not come. */
  String until(String end) {
    int found = tex.indexOf(end, at);
    String before = found < 0 ? tex.substring(at) : tex.substring(at, found);
    at = found < 0 ? tex.length() : found + end.length();
    return before;
  }

  /** Everything before the dollar sign that ends a formula; an escaped one does not. */
  String untilDollar() {
    int start = at;
    while (!atEnd() && peek() != '$') {
      at += peek() == '\\' && at + 1 < tex.length() ? 2 : 1;
    }
    String inside = tex.substring(start, Math.min(at, tex.length()));
    skip('$');
    return inside;
  }

  /** What stands in an environment that has begun, environments of its name within it included. */
  String environment(String name) {
    String begin = "\\begin{" + name + "}";
    String end = "\\end{" + name + "}";
    int start = at;
    int depth = 1;
    while (!atEnd()) {
      if (looksAt(begin)) {
        depth++;
        at += begin.length();
      } else if (looksAt(end)) {
        at += end.length();
        if (--depth == 0) {
          return tex.substring(start, at - end.length());
        }
      } else {
        at++;
      }
    }
    return tex.substring(start);
  }

  /** What comes before the next item of this list, past whose command this then is. */
  String untilItem() {
    int start = at;
    int depth = 0;
    while (!atEnd()) {
      if (looksAtCommand("begin")) {
        depth++;
      } else if (looksAtCommand("end")) {
        depth--;
      } else if (depth == 0 && looksAtCommand("item")) {
        String before = tex.substring(start, at);
        command();
        return before;
      }
      at += peek() == '\\' && at + 1 < tex.length() ? 2 : 1;
    }
    return tex.substring(start);
  }

  /** {@code {}} after a sign's command, which only ends it; else the space that ends it. */
  void skipEmptyGroup() {
    if (looksAt("{}")) {
      at += 2;
    }
  }

  TexScanner copy() {
    TexScanner copy = new TexScanner(tex);
    copy.at = at;
    return copy;
  }
}
