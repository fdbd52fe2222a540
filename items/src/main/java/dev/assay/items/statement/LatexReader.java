// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the LaTeX of problem statements: text, lists, tables, listings, formulas. Commands it does
 * not know leave their arguments behind as text.
 */
final class LatexReader {
  private static final int DEEPEST = 40;

  /** Signs that are typed with several, the longest first. */
  private static final List<Map.Entry<String, String>> SEVERAL =
      List.of(
          Map.entry("---", "—"), Map.entry("--", "–"), Map.entry("``", "“"), Map.entry("''", "”"));

  private final TexScanner in;
  private final Function<String, Optional<String>> pictures;
  private final int depth;
  private final Paragraphs out;

  /**
   * @param pictures addresses by the names that the text calls pictures
   */
  LatexReader(String latex, Function<String, Optional<String>> pictures) {
    this(LatexSource.plain(latex), pictures, 0, false);
  }

  private LatexReader(
      String plain, Function<String, Optional<String>> pictures, int depth, boolean withinLine) {
    this.in = new TexScanner(plain);
    this.pictures = pictures;
    this.depth = depth;
    this.out = new Paragraphs(withinLine);
  }

  String html() {
    LatexCommands commands = new LatexCommands(this, in, out);
    while (!in.atEnd()) {
      char c = in.peek();
      if (c == '\\') {
        commands.read(in.command());
      } else if (c == '$') {
        formula();
      } else if (c == '{') {
        out.text(inline(LatexStyles.declared(in.group())));
      } else if (c == '\n' && blankLine()) {
        in.skipSpace();
        if (depth == 0 || !out.isEmpty()) {
          out.endParagraph();
        }
      } else {
        plain();
      }
    }
    return out.html();
  }

  /** A piece of text that stands within a line. */
  String inline(String plain) {
    return inside(plain, true);
  }

  /** A piece of text with paragraphs of its own. */
  String blocks(String plain) {
    return inside(plain, false);
  }

  private String inside(String plain, boolean withinLine) {
    return depth >= DEEPEST
        ? Html.escaped(plain)
        : new LatexReader(plain, pictures, depth + 1, withinLine).html();
  }

  /** A formula on lines of its own. */
  void display(String tex) {
    String formula = MathMl.of(tex, true);
    if (out.isWithinLine()) {
      out.text(formula);
    } else {
      out.block(formula);
    }
  }

  /** A picture, or its name where there is none to show. */
  String picture(String file) {
    String name = Html.escaped(file);
    return pictures
        .apply(file)
        .map(address -> "<img src=\"" + address + "\" alt=\"" + name + "\">")
        .orElse("<em>[" + name + "]</em>");
  }

  private void formula() {
    in.next();
    if (!in.atEnd() && in.peek() == '$') {
      in.next();
      display(in.until("$$"));
    } else {
      out.text(MathMl.of(in.untilDollar(), false));
    }
  }

  private boolean blankLine() {
    TexScanner ahead = in.copy();
    ahead.next();
    while (!ahead.atEnd() && (ahead.peek() == ' ' || ahead.peek() == '\t')) {
      ahead.next();
    }
    return !ahead.atEnd() && ahead.peek() == '\n';
  }

  private void plain() {
    if (!out.inText() && Character.isWhitespace(in.peek())) {
      in.next();
      return;
    }
    out.text(sign());
  }

  private String sign() {
    for (Map.Entry<String, String> several : SEVERAL) {
      if (in.looksAt(several.getKey())) {
        several.getKey().chars().forEach(_ -> in.next());
        return several.getValue();
      }
    }
    char c = in.next();
    return switch (c) {
      case '~' -> "\u00a0";
      case '`' -> "‘";
      case '\'' -> "’";
      case '}' -> "";
      default -> Html.escaped(Character.toString(c));
    };
  }
}
