// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text in the one form in which two spellings of the same are equal. */
final class Normalised {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
  private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201A\u00B4`]");
  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C\u201D\u201E\u00AB\u00BB]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern NO_CODE = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));

  private Normalised() {}

  /**
   * Without differences of case, blanks, quotation marks and dashes, and of how signs are coded.
   */
  static String text(String text) {
    String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
    one = QUOTES.matcher(one).replaceAll("'");
    one = DOUBLE_QUOTES.matcher(one).replaceAll("\"");
    one = DASHES.matcher(one).replaceAll("-");
    return BLANKS.matcher(one).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Letters and digits alone: {@code AB-12 34} and {@code ab1234} are one number. */
  static String code(String text) {
    return NO_CODE.matcher(text(text)).replaceAll("");
  }

  /** A plain decimal number; empty when it is not one. */
  static Optional<BigDecimal> number(String text) {
    String plain = text.strip();
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /**
   * A date whose order of day and month leaves no doubt; the time of a date with time is left out.
   */
  static Optional<LocalDate> date(String text) {
    String plain = text.strip();
    String day =
        plain.length() > 10 && "Tt ".indexOf(plain.charAt(10)) >= 0 && plain.charAt(4) == '-'
            ? plain.substring(0, 10)
            : plain;
    for (DateTimeFormatter form : DATES) {
      try {
        return Optional.of(LocalDate.parse(day, form));
      } catch (DateTimeException e) {
        // the next form may fit
      }
    }
    return Optional.empty();
  }
}
