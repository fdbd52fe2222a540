// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.util.function.UnaryOperator;

/** Tables of text. */
final class LatexTable {
  private static final String RULES =
      "\\\\(?:hline|toprule|midrule|bottomrule|cline\\s*\\{[^}]*\\})";

  private LatexTable() {}

  static String html(String inside, UnaryOperator<String> inline) {
    StringBuilder rows = new StringBuilder("<table><tbody>");
    for (String row : inside.replaceAll(RULES, "").split("\\\\\\\\(?:\\[[^\\]]*\\])?", -1)) {
      if (!row.isBlank()) {
        rows.append("<tr>");
        for (String cell : row.split("(?<!\\\\)&", -1)) {
          rows.append(cell(cell.strip(), inline));
        }
        rows.append("</tr>");
      }
    }
    return rows.append("</tbody></table>").toString();
  }

  private static String cell(String tex, UnaryOperator<String> inline) {
    TexScanner scanner = new TexScanner(tex);
    if (!scanner.looksAtCommand("multicolumn") && !scanner.looksAtCommand("multirow")) {
      return "<td>" + inline.apply(tex) + "</td>";
    }
    String attribute = scanner.command().equals("multicolumn") ? "colspan" : "rowspan";
    String count = scanner.group();
    scanner.group();
    String span = count.matches("[1-9][0-9]?") ? " " + attribute + "=\"" + count + "\"" : "";
    return "<td" + span + ">" + inline.apply(scanner.group()) + "</td>";
  }
}
