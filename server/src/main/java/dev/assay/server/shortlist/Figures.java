// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers as pages and exports show them. */
public final class Figures {
  private static final int MOST_PERCENT = 99;

  private Figures() {}

  /** An ability or a standard error with two decimals and a true minus sign. */
  public static String ability(double value) {
    DecimalFormat format = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    String text = format.format(value);
    return text.equals("-0.00") ? "0.00" : text.replace('-', '\u2212');
  }

  /** An expected number of people, with one decimal. */
  public static String count(double value) {
    return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  /** A probability in percent; never 0 or 100, since nothing is that sure. */
  public static int percent(double probability) {
    return Math.clamp(Math.round(100 * probability), 1, MOST_PERCENT);
  }
}
