// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an ad says it pays.
 *
 * @param low the lower end, in whole units of the currency
 * @param high the upper end; equal to the lower one when only one figure is named
 * @param currency its ISO 4217 code
 * @param period what the figures are for
 */
public record Salary(long low, long high, String currency, Period period) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?\\s+([A-Z]{3})\\s+(hour|day|month|year)");

  /** Hours, days and months of a full year's work, for comparing. */
  private static final double HOURS = 1_760;

  private static final double DAYS = 220;
  private static final double MONTHS = 12;

  /** What a salary is for. */
  public enum Period {
    HOUR(HOURS),
    DAY(DAYS),
    MONTH(MONTHS),
    YEAR(1);

    private final double perYear;

    Period(double perYear) {
      this.perYear = perYear;
    }
  }

  public Salary {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException("a salary from %d to %d".formatted(low, high));
    }
  }

  /** What {@link #toString} writes, {@code 52000-60000 EUR year}; empty for anything else. */
  public static Optional<Salary> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    long low = Long.parseLong(written.group(1));
    long high = written.group(2) == null ? low : Long.parseLong(written.group(2));
    Period period = Period.valueOf(written.group(4).toUpperCase(Locale.ROOT));
    return high < low
        ? Optional.empty()
        : Optional.of(new Salary(low, high, written.group(3), period));
  }

  /** The middle of the range for a year of full-time work: 1760 hours, 220 days or 12 months. */
  public double perYear() {
    return (low + high) / 2.0 * period.perYear;
  }

  @Override
  public String toString() {
    String range = low == high ? Long.toString(low) : low + "-" + high;
    return range + " " + currency + " " + period.name().toLowerCase(Locale.ROOT);
  }
}
