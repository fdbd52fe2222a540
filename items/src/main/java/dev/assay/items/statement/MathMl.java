// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

/**
 * Formulas of TeX as MathML Core, which browsers draw by themselves. What is not known stands there
 * as it was written, so that nothing of a statement is lost.
 */
final class MathMl {
  private static final int LONGEST = 5_000;

  private MathMl() {}

  /** A {@code math} element; {@code display} puts it on a line of its own. */
  static String of(String tex, boolean display) {
    if (tex.length() > LONGEST) {
      return "<code>" + Html.escaped(tex) + "</code>";
    }
    try {
      String row = new MathReader(tex).all();
      return "<math%s>%s</math>".formatted(display ? " display=\"block\"" : "", row);
    } catch (MathReader.TooDeep e) {
      return "<code>" + Html.escaped(tex) + "</code>";
    }
  }
}
