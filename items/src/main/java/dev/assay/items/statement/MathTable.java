// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

/** The environments of formulas: matrices, cases, lines set one below the other. */
record MathTable(TexScanner in, MathReader reader) {

  String html(String name) {
    if (name.equals("array") || name.startsWith("alignat") || name.equals("tabular")) {
      in.group();
    }
    StringBuilder rows = new StringBuilder();
    StringBuilder row = new StringBuilder();
    boolean more = true;
    while (more) {
      row.append(MathReader.element("mtd", reader.row()));
      more = !in.atEnd();
      if (more && in.peek() == '&') {
        in.next();
      } else if (more && (in.looksAt("\\\\") || in.looksAtCommand("cr"))) {
        in.command();
        in.skipBracket();
        rows.append(MathReader.element("mtr", row.toString()));
        row.setLength(0);
      } else if (more && in.looksAtCommand("end")) {
        in.command();
        in.group();
        more = false;
      } else if (more) {
        in.next();
        more = !in.atEnd();
      }
    }
    if (!row.toString().equals("<mtd></mtd>")) {
      rows.append(MathReader.element("mtr", row.toString()));
    }
    return MathReader.element(
        "mrow", fence(open(name)) + "<mtable>" + rows + "</mtable>" + fence(close(name)));
  }

  private static String fence(String sign) {
    return sign.isEmpty() ? "" : "<mo stretchy=\"true\" fence=\"true\">" + sign + "</mo>";
  }

  private static String open(String name) {
    return switch (name) {
      case "cases", "dcases" -> "{";
      case "pmatrix" -> "(";
      case "bmatrix" -> "[";
      case "Bmatrix" -> "{";
      case "vmatrix" -> "|";
      case "Vmatrix" -> "‖";
      default -> "";
    };
  }

  private static String close(String name) {
    return switch (name) {
      case "pmatrix" -> ")";
      case "bmatrix" -> "]";
      case "Bmatrix" -> "}";
      case "vmatrix" -> "|";
      case "Vmatrix" -> "‖";
      default -> "";
    };
  }
}
