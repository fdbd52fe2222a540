// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

/** Words and letters of a certain face within a formula. */
final class MathText {
  private static final String EXCEPTIONS = "CHNPQRZ";
  private static final String DOUBLE_STRUCK = "ℂℍℕℙℚℝℤ";
  private static final String SCRIPT_LETTERS = "BEFHILMR";
  private static final String SCRIPT = "ℬℰℱℋℐℒℳℛ";

  private MathText() {}

  /** Text, with formulas between dollar signs. */
  static String mixed(String tex) {
    StringBuilder html = new StringBuilder();
    String[] parts = tex.split("\\$", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        html.append("<mrow>").append(new MathReader(parts[i]).all()).append("</mrow>");
      } else if (!parts[i].isEmpty()) {
        String plain =
            parts[i].replaceAll("\\\\([%&_#{}])", "$1").replaceAll("\\\\[a-zA-Z]+ ?", "");
        html.append("<mtext>")
            .append(Html.escaped(plain.replace(' ', '\u00a0').replace('~', '\u00a0')))
            .append("</mtext>");
      }
    }
    return "<mrow>" + html + "</mrow>";
  }

  /** What a command such as {@code mathbb} makes of its argument. */
  static String styled(String command, String tex) {
    if (!tex.matches("[\\w ,.:*-]*")) {
      return "<mrow>" + new MathReader(tex).all() + "</mrow>";
    }
    return switch (command) {
      case "mathbb" -> letters(tex, 0x1D538, EXCEPTIONS, DOUBLE_STRUCK);
      case "mathcal", "mathscr" -> letters(tex, 0x1D49C, SCRIPT_LETTERS, SCRIPT);
      case "mathbf", "boldsymbol" -> letters(tex, 0x1D400, "", "");
      case "mathtt" -> letters(tex, 0x1D670, "", "");
      case "operatorname", "mathrm", "mathsf" ->
          "<mi mathvariant=\"normal\">" + Html.escaped(tex) + "</mi>";
      default -> "<mi>" + Html.escaped(tex) + "</mi>";
    };
  }

  private static String letters(String tex, int capitalA, String exceptions, String signs) {
    StringBuilder html = new StringBuilder("<mi>");
    for (char c : tex.toCharArray()) {
      int exception = exceptions.indexOf(c);
      if (exception >= 0) {
        html.append(signs.charAt(exception));
      } else if (c >= 'A' && c <= 'Z') {
        html.appendCodePoint(capitalA + c - 'A');
      } else if (c >= 'a' && c <= 'z' && exceptions.isEmpty()) {
        html.appendCodePoint(capitalA + 26 + c - 'a');
      } else {
        html.append(Html.escaped(Character.toString(c)));
      }
    }
    return html.append("</mi>").toString();
  }
}
