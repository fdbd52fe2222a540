// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What the commands of a statement become. */
final class LatexCommands {
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

  private final LatexReader reader;
  private final TexScanner in;
  private final Paragraphs out;
  private final LatexEnvironments environments;

  LatexCommands(LatexReader reader, TexScanner in, Paragraphs out) {
    this.reader = reader;
    this.in = in;
    this.out = out;
    this.environments = new LatexEnvironments(reader, in, out);
  }

  /** Reads what follows a command. */
  void read(String name) {
    if (LatexStyles.ELEMENTS.containsKey(name)) {
      String element = LatexStyles.ELEMENTS.get(name);
      out.text("<%s>%s</%s>".formatted(element, reader.inline(in.group()), element));
    } else if (LatexStyles.SIGNS.containsKey(name)) {
      in.skipEmptyGroup();
      out.text(LatexStyles.SIGNS.get(name));
    } else if (LatexStyles.ACCENTS.containsKey(name)) {
      out.text(LatexStyles.accented(name, in.group()));
    } else if (DROPPED.contains(name)) {
      in.skipBracket();
      in.group();
    } else {
      structure(name);
    }
  }

  private void structure(String name) {
    switch (name) {
      case "section", "chapter" -> out.block("<h2>" + reader.inline(in.group()) + "</h2>");
      case "subsection", "subsubsection", "paragraph" ->
          out.block("<h3>" + reader.inline(in.group()) + "</h3>");
      case "begin" -> environments.read(in.group());
      case "end" -> in.group();
      case "par", "bigskip", "medskip", "smallskip", "newpage", "clearpage", "pagebreak" ->
          out.endParagraph();
      case "\\", "newline", "linebreak" -> {
        in.skipBracket();
        out.text("<br>");
      }
      case "(" -> {
        String tex = in.until("\\)");
        out.text(MathMl.of(tex, false));
      }
      case "[" -> reader.display(in.until("\\]"));
      case "verb", "lstinline" -> {
        in.skipBracket();
        String end = in.atEnd() ? "" : Character.toString(in.next());
        String code = in.until(end.equals("{") ? "}" : end);
        out.text("<code>" + Html.escaped(code) + "</code>");
      }
      case "url" -> {
        String address = in.group();
        out.text(link(address, Html.escaped(address)));
      }
      case "href" -> {
        String address = in.group();
        String words = in.group();
        out.text(link(address, reader.inline(words)));
      }
      case "includegraphics" -> {
        in.skipBracket();
        String file = in.group();
        out.text(reader.picture(file));
      }
      case "illustration" -> {
        in.group();
        String file = in.group();
        out.block("<p>" + reader.picture(file) + " " + reader.inline(in.group()) + "</p>");
      }
      case "caption" -> out.block("<p><em>" + reader.inline(in.group()) + "</em></p>");
      case "footnote" -> out.text(" (" + reader.inline(in.group()) + ")");
      case "epigraph" ->
          out.block(
              "<blockquote><p>"
                  + reader.inline(in.group())
                  + "</p><p>"
                  + reader.inline(in.group())
                  + "</p></blockquote>");
      default -> {}
    }
  }

  private static String link(String address, String words) {
    try {
      String scheme = new URI(address.strip().replace("\\", "")).getScheme();
      if ("http".equals(scheme) || "https".equals(scheme)) {
        return "<a href=\"%s\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">%s</a>"
            .formatted(Html.escaped(address.strip().replace("\\", "")), words);
      }
    } catch (URISyntaxException e) {
      // shown as words
    }
    return words;
  }
}
