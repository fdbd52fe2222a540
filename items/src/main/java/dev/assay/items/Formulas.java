// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.Set;
import java.util.function.BiFunction;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Formulas in Markdown. A single dollar sign opens one only before a sign and closes it only after
 * one and not before a digit, so that amounts of money stay what they are.
 */
final class Formulas implements InlineContentParserFactory {
  private static final int LONGEST = 2_000;

  /** A formula between other inline text. */
  static final class Formula extends CustomNode {
    private final String tex;
    private final boolean display;

    Formula(String tex, boolean display) {
      this.tex = tex;
      this.display = display;
    }
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('$');
  }

  @Override
  public InlineContentParser create() {
    return Formulas::parse;
  }

  private static ParsedInline parse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    boolean display = scanner.next('$');
    Position start = scanner.position();
    StringBuilder tex = new StringBuilder();
    while (scanner.hasNext() && scanner.peek() != '$' && tex.length() < LONGEST) {
      char c = scanner.peek();
      tex.append(c);
      scanner.next();
      if (c == '\\' && scanner.hasNext()) {
        tex.append(scanner.peek());
        scanner.next();
      }
    }
    String inside = tex.toString();
    boolean closed = scanner.next('$') && (!display || scanner.next('$'));
    boolean tight =
        display
            || (!inside.isEmpty()
                && !Character.isWhitespace(inside.charAt(0))
                && !Character.isWhitespace(inside.charAt(inside.length() - 1))
                && !Character.isDigit(scanner.peek()));
    if (!closed || !tight || inside.isBlank()) {
      scanner.setPosition(start);
      return ParsedInline.none();
    }
    return ParsedInline.of(new Formula(inside, display), scanner.position());
  }

  /** Writes what was made of each formula. */
  record Renderer(HtmlWriter html, BiFunction<String, Boolean, String> formula)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Formula.class);
    }

    @Override
    public void render(Node node) {
      Formula written = (Formula) node;
      html.raw(formula.apply(written.tex, written.display));
    }
  }
}
