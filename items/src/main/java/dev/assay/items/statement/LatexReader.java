// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the LaTeX of problem statements: text, lists, tables, listings, formulas. Commands it does
 * not know leave their arguments behind as text.
 */
final class LatexReader {
  private static final int DEEPEST = 40;
  private static final Set<String> FORMULAS =
      Set.of(
          "equation", "displaymath", "math", "align", "gather", "eqnarray", "multline", "flalign");
  private static final Map<String, String> LISTS =
      Map.of("itemize", "ul", "enumerate", "ol", "description", "ul", "compactitem", "ul");

  /** Commands with an argument that is for a printer. */
  private static final Set<String> DROPPED =
      Set.of(
          "problemname",
          "label",
          "vspace",
          "hspace",
          "setlength",
          "pagestyle",
          "usepackage",
          "documentclass",
          "thispagestyle",
          "addtolength",
          "input",
          "bibliographystyle");

  private final TexScanner in;
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean paragraph;
  private final Function<String, Optional<String>> pictures;
  private int depth;

  /**
   * @param pictures addresses by the names that the text calls pictures
   */
  LatexReader(String latex, Function<String, Optional<String>> pictures) {
    this.in = new TexScanner(LatexSource.plain(latex));
    this.pictures = pictures;
  }

  private LatexReader(String plain, LatexReader around) {
    this.in = new TexScanner(plain);
    this.pictures = around.pictures;
    this.depth = around.depth + 1;
  }

  String html() {
    read();
    close();
    return html.toString();
  }

  /** A piece of text that stands within a line. */
  private String inline(String plain) {
    if (depth >= DEEPEST) {
      return Html.escaped(plain);
    }
    LatexReader reader = new LatexReader(plain, this);
    reader.paragraph = true;
    reader.read();
    return reader.html.toString();
  }

  private String blocks(String plain) {
    return depth >= DEEPEST ? Html.escaped(plain) : new LatexReader(plain, this).html();
  }

  private void read() {
    while (!in.atEnd()) {
      char c = in.peek();
      if (c == '\\') {
        command(in.command());
      } else if (c == '$') {
        formula();
      } else if (c == '{') {
        text(() -> inline(LatexStyles.declared(in.group())));
      } else if (c == '\n' && blankLine()) {
        in.skipSpace();
        if (depth == 0 || !html.isEmpty()) {
          breakParagraph();
        }
      } else {
        plain();
      }
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

  private interface Piece {
    String html();
  }

  private void text(Piece piece) {
    begin();
    html.append(piece.html());
  }

  private void begin() {
    if (!paragraph) {
      html.append("<p>");
      paragraph = true;
      open.push("p");
    }
  }

  private void breakParagraph() {
    if (!open.isEmpty()) {
      close();
    } else if (paragraph && depth > 0) {
      html.append("<br>");
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      open.pop();
      html.append("</p>\n");
      paragraph = false;
    }
  }

  private void block(String element) {
    close();
    html.append(element).append('\n');
  }

  private void plain() {
    if (!paragraph && Character.isWhitespace(in.peek())) {
      in.next();
      return;
    }
    begin();
    if (in.looksAt("``")) {
      in.next();
      in.next();
      html.append('“');
    } else if (in.looksAt("''")) {
      in.next();
      in.next();
      html.append('”');
    } else if (in.looksAt("---")) {
      in.skip('-');
      in.skip('-');
      in.skip('-');
      html.append('—');
    } else if (in.looksAt("--")) {
      in.skip('-');
      in.skip('-');
      html.append('–');
    } else {
      char c = in.next();
      switch (c) {
        case '~' -> html.append('\u00a0');
        case '`' -> html.append('‘');
        case '\'' -> html.append('’');
        case '}' -> {}
        default -> html.append(Html.escaped(Character.toString(c)));
      }
    }
  }

  private void formula() {
    in.next();
    if (!in.atEnd() && in.peek() == '$') {
      in.next();
      display(in.until("$$"));
    } else {
      String tex = in.untilDollar();
      text(() -> MathMl.of(tex, false));
    }
  }

  private void display(String tex) {
    if (depth > 0 && paragraph && open.isEmpty()) {
      html.append(MathMl.of(tex, true));
    } else {
      block(MathMl.of(tex, true));
    }
  }

  private void command(String name) {
    if (LatexStyles.ELEMENTS.containsKey(name)) {
      String element = LatexStyles.ELEMENTS.get(name);
      text(() -> "<%s>%s</%s>".formatted(element, inline(in.group()), element));
    } else if (LatexStyles.SIGNS.containsKey(name)) {
      in.skipEmptyGroup();
      text(() -> LatexStyles.SIGNS.get(name));
    } else if (LatexStyles.ACCENTS.containsKey(name)) {
      text(() -> LatexStyles.accented(name, in.group()));
    } else if (DROPPED.contains(name)) {
      in.skipBracket();
      in.group();
    } else {
      structure(name);
    }
  }

  private void structure(String name) {
    switch (name) {
      case "section", "chapter" -> block("<h2>" + inline(in.group()) + "</h2>");
      case "subsection", "subsubsection", "paragraph" ->
          block("<h3>" + inline(in.group()) + "</h3>");
      case "begin" -> environment(in.group());
      case "end" -> in.group();
      case "par", "bigskip", "medskip", "smallskip", "newpage", "clearpage", "pagebreak" ->
          breakParagraph();
      case "\\", "newline", "linebreak" -> {
        in.skipBracket();
        text(() -> "<br>");
      }
      case "(" -> {
        String tex = in.until("\\)");
        text(() -> MathMl.of(tex, false));
      }
      case "[" -> display(in.until("\\]"));
      case "verb", "lstinline" -> {
        in.skipBracket();
        String end = in.atEnd() ? "" : Character.toString(in.next());
        String code = in.until(end.equals("{") ? "}" : end);
        text(() -> "<code>" + Html.escaped(code) + "</code>");
      }
      case "url" -> {
        String address = in.group();
        text(() -> link(address, Html.escaped(address)));
      }
      case "href" -> {
        String address = in.group();
        String words = in.group();
        text(() -> link(address, inline(words)));
      }
      case "includegraphics" -> {
        in.skipBracket();
        String file = in.group();
        text(() -> picture(file));
      }
      case "illustration" -> {
        in.group();
        String file = in.group();
        block("<p>" + picture(file) + " " + inline(in.group()) + "</p>");
      }
      case "caption" -> block("<p><em>" + inline(in.group()) + "</em></p>");
      case "footnote" -> text(() -> " (" + inline(in.group()) + ")");
      case "epigraph" ->
          block(
              "<blockquote><p>"
                  + inline(in.group())
                  + "</p><p>"
                  + inline(in.group())
                  + "</p></blockquote>");
      default -> {}
    }
  }

  /** A picture, or its name where there is none to show. */
  private String picture(String file) {
    String name = Html.escaped(file);
    return pictures
        .apply(file)
        .map(address -> "<img src=\"" + address + "\" alt=\"" + name + "\">")
        .orElse("<em>[" + name + "]</em>");
  }

  private void environment(String given) {
    String name = given.replace("*", "");
    switch (name) {
      case "verbatim", "lstlisting", "minted" -> {
        in.skipBracket();
        String code = in.until("\\end{" + given + "}");
        block(
            "<pre tabindex=\"0\"><code>"
                + Html.escaped(code.replaceFirst("^\\n", ""))
                + "</code></pre>");
      }
      case "Input", "Output", "Interaction" -> {
        block("<h2>" + name + "</h2>");
        block(blocks(in.environment(given)));
      }
      case "quote", "quotation" ->
          block("<blockquote>" + blocks(in.environment(given)) + "</blockquote>");
      case "tabular", "tabularx", "longtable" -> {
        in.skipBracket();
        if (name.equals("tabularx")) {
          in.group();
        }
        in.group();
        block(LatexTable.html(in.environment(given), this::inline));
      }
      default -> {
        if (LISTS.containsKey(name)) {
          in.skipBracket();
          block(list(LISTS.get(name), in.environment(given)));
        } else if (FORMULAS.contains(name)) {
          String tex = in.environment(given);
          display(
              tex.contains("&") || tex.contains("\\\\")
                  ? "\\begin{aligned}" + tex + "\\end{aligned}"
                  : tex);
        } else {
          in.skipBracket();
          if (name.equals("wrapfigure") || name.equals("minipage")) {
            in.group();
            in.skipSpace();
            if (name.equals("wrapfigure")) {
              in.group();
            }
          }
          block(blocks(in.environment(given)));
        }
      }
    }
  }

  private String list(String element, String inside) {
    StringBuilder items = new StringBuilder("<" + element + ">");
    TexScanner scanner = new TexScanner(inside);
    scanner.untilItem();
    while (!scanner.atEnd()) {
      scanner.skipSpace();
      String term = !scanner.atEnd() && scanner.peek() == '[' ? scanner.bracket() : "";
      String text = scanner.untilItem();
      items
          .append("<li>")
          .append(term.isEmpty() ? "" : "<strong>" + inline(term) + "</strong> ")
          .append(
              text.contains("\n\n") || text.contains("\\begin")
                  ? blocks(text)
                  : inline(text.strip()))
          .append("</li>");
    }
    return items.append("</" + element + ">").toString();
  }

  private static String link(String address, String words) {
    try {
      String scheme = new URI(address.strip().replace("\\", "")).getScheme();
      if ("http".equals(scheme) || "https".equals(scheme)) {
        return "<a href=\"%s\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">%s</a>"
            .formatted(Html.escaped(address.strip().replace("\\", "")), words);
      }
    } catch (java.net.URISyntaxException e) {
      // shown as words
    }
    return words;
  }
}
