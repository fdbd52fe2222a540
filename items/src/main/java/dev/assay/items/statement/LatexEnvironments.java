// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.util.Map;
import java.util.Set;

/** What the environments of a statement become: lists, tables, listings, formulas, quotations. */
final class LatexEnvironments {
  private static final Set<String> FORMULAS =
      Set.of(
          "equation", "displaymath", "math", "align", "gather", "eqnarray", "multline", "flalign");
  private static final Map<String, String> LISTS =
      Map.of("itemize", "ul", "enumerate", "ol", "description", "ul", "compactitem", "ul");

  private final LatexReader reader;
  private final TexScanner in;
  private final Paragraphs out;

  LatexEnvironments(LatexReader reader, TexScanner in, Paragraphs out) {
    this.reader = reader;
    this.in = in;
    this.out = out;
  }

  /** Reads an environment, whose name has been read. */
  void read(String given) {
    String name = given.replace("*", "");
    switch (name) {
      case "verbatim", "lstlisting", "minted" -> {
        in.skipBracket();
        String code = in.until("\\end{" + given + "}");
        out.block(
            "<pre tabindex=\"0\"><code>"
                + Html.escaped(code.replaceFirst("^\\n", ""))
                + "</code></pre>");
      }
      case "Input", "Output", "Interaction" -> {
        out.block("<h2>" + name + "</h2>");
        out.block(reader.blocks(in.environment(given)));
      }
      case "quote", "quotation" ->
          out.block("<blockquote>" + reader.blocks(in.environment(given)) + "</blockquote>");
      case "tabular", "tabularx", "longtable" -> {
        in.skipBracket();
        if (name.equals("tabularx")) {
          in.group();
        }
        in.group();
        out.block(LatexTable.html(in.environment(given), reader::inline));
      }
      default -> {
        if (LISTS.containsKey(name)) {
          in.skipBracket();
          out.block(list(LISTS.get(name), in.environment(given)));
        } else if (FORMULAS.contains(name)) {
          String tex = in.environment(given);
          reader.display(
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
          out.block(reader.blocks(in.environment(given)));
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
          .append(term.isEmpty() ? "" : "<strong>" + reader.inline(term) + "</strong> ")
          .append(
              text.contains("\n\n") || text.contains("\\begin")
                  ? reader.blocks(text)
                  : reader.inline(text.strip()))
          .append("</li>");
    }
    return items.append("</" + element + ">").toString();
  }
}
