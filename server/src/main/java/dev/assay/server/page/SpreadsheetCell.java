// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

/** Text that a spreadsheet takes for text. */
final class SpreadsheetCell {
  private static final String FORMULA_STARTS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetCell() {}

  /** A quotation mark in front stops a spreadsheet from reading a formula. */
  static String of(String text) {
    String start = text.stripLeading();
    boolean formula =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            || !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
