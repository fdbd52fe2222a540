// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A LaTeX text without its comments, and with the author's own macros written out. */
final class LatexSource {
  private static final Pattern VERBATIM =
      Pattern.compile("(?s)\\\\begin\\{(verbatim|lstlisting)\\*?\\}.*?\\\\end\\{\\1\\*?\\}");
  private static final Pattern COMMENT =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)%.*(?:\\n[ \\t]*)?");
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\\\(?:(?:re)?newcommand\\*?\\s*\\{?\\s*\\\\([a-zA-Z]+)\\s*\\}?\\s*(?:\\[(\\d)\\])?"
              + "|def\\s*\\\\([a-zA-Z]+)((?:#\\d)*))\\s*(?=\\{)");
  private static final int MOST_EXPANSIONS = 2_000;
  private static final int LONGEST = 200_000;

  private LatexSource() {}

  static String plain(String latex) {
    StringBuilder text = new StringBuilder();
    Matcher verbatim = VERBATIM.matcher(latex.replace("\r\n", "\n"));
    String all = latex.replace("\r\n", "\n");
    int from = 0;
    while (verbatim.find()) {
      text.append(uncommented(all.substring(from, verbatim.start()))).append(verbatim.group());
      from = verbatim.end();
    }
    return expanded(body(text.append(uncommented(all.substring(from))).toString()));
  }

  private static String uncommented(String text) {
    return COMMENT.matcher(text).replaceAll("$1");
  }

  /** What stands in the document, of those that are whole documents. */
  private static String body(String text) {
    int begin = text.indexOf("\\begin{document}");
    int end = text.indexOf("\\end{document}");
    return begin < 0 ? text : text.substring(begin + 16, end < begin ? text.length() : end);
  }

  private record Macro(int arguments, String body) {}

  private static String expanded(String text) {
    Map<String, Macro> macros = new TreeMap<>();
    StringBuilder rest = new StringBuilder();
    Matcher definition = DEFINITION.matcher(text);
    int from = 0;
    while (definition.find(from)) {
      rest.append(text, from, definition.start());
      TexScanner scanner = new TexScanner(text.substring(definition.end()));
      String body = scanner.group();
      int arguments =
          definition.group(2) != null
              ? Integer.parseInt(definition.group(2))
              : definition.group(4) == null ? 0 : definition.group(4).length() / 2;
      macros.put(
          definition.group(1) == null ? definition.group(3) : definition.group(1),
          new Macro(arguments, body));
      from = definition.end() + scanner.position();
    }
    rest.append(text.substring(from));
    return macros.isEmpty() ? rest.toString() : expand(rest.toString(), macros);
  }

  private static String expand(String text, Map<String, Macro> macros) {
    Pattern uses = Pattern.compile("\\\\(" + String.join("|", macros.keySet()) + ")(?![a-zA-Z])");
    String current = text;
    for (int i = 0; i < MOST_EXPANSIONS && current.length() < LONGEST; i++) {
      Matcher use = uses.matcher(current);
      if (!use.find()) {
        return current;
      }
      Macro macro = macros.get(use.group(1));
      TexScanner scanner = new TexScanner(current.substring(use.end()));
      List<String> arguments = new ArrayList<>();
      for (int n = 0; macro != null && n < macro.arguments(); n++) {
        arguments.add(scanner.group());
      }
      String body = macro == null ? "" : macro.body();
      for (int n = 0; n < arguments.size(); n++) {
        body = body.replace("#" + (n + 1), arguments.get(n));
      }
      current =
          current.substring(0, use.start())
              + body
              + current.substring(use.end() + scanner.position());
    }
    return current;
  }
}
