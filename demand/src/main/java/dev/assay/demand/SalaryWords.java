// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first salary in the words of an ad: a figure or a range beside a currency. Where there is
 * none, one with a word such as "salary" before it or "gross" behind it, in the currency of the
 * country where the job is.
 */
final class SalaryWords {
  private static final String NUMBER =
      "(\\d{1,3}(?:[.,'’\\u2009"
          + " ]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d{1,2})?)\\s?([kKTM]\\b|T(?=\\s?€)|LPA\\b)?";
  private static final Map<String, String> CURRENCIES = currencies();
  private static final String CURRENCY =
      "(" + String.join("|", CURRENCIES.keySet().stream().map(Pattern::quote).toList()) + ")";
  private static final Pattern SALARY =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + CURRENCY
              + "\\s?)?"
              + NUMBER
              + "(?:\\s?(?:-|–|—|to|and|a)\\s?(?:"
              + CURRENCY
              + "\\s?)?"
              + NUMBER
              + ")?"
              + "(?:\\s?"
              + CURRENCY
              + "(?![\\p{L}]))?");
  private static final Pattern SPOKEN_OF =
      Pattern.compile("(?i)\\b(?:salary|compensation|remuneration|pay|wage)\\b[^\\d.;!?]{0,30}$");
  private static final Pattern GROSS =
      Pattern.compile("\\s?(?:gross|brutt?o|p\\.?\\s?a\\b|(?:a|per) (?:year|annum)\\b)");
  private static final Pattern AROUND =
      Pattern.compile(
          "(?<hour>\\bhours?|\\bhr\\b|\\bhourly|/h\\b)|(?<day>\\bday\\b|/day|\\bdaily|\\btag\\b)|"
              + "(?<month>month(?:ly)?\\b|/mån|/kk|p/m|mensual|mês|\\bmonat|x ?14|\\bnet\\b)|"
              + "(?<year>\\byear|/yr|\\bannum|\\bannual|\\bjahr|\\bbase)",
          Pattern.CASE_INSENSITIVE);

  /** Roughly how many units make one dollar: only to tell a month from a year. */
  private static final Map<String, Double> SMALL =
      Map.ofEntries(
          Map.entry("PLN", 4.0),
          Map.entry("SEK", 7.0),
          Map.entry("NOK", 7.0),
          Map.entry("DKK", 5.0),
          Map.entry("CZK", 20.0),
          Map.entry("HUF", 300.0),
          Map.entry("INR", 15.0),
          Map.entry("JPY", 100.0),
          Map.entry("THB", 20.0),
          Map.entry("KES", 60.0),
          Map.entry("MXN", 10.0),
          Map.entry("COP", 2_000.0));

  private static final Map<String, String> DOLLARS =
      Map.of(
          "Canada",
          "CAD",
          "Australia",
          "AUD",
          "Sydney",
          "AUD",
          "Auckland",
          "NZD",
          "New Zealand",
          "NZD",
          "Singapore",
          "SGD");

  private static final int LEAST = 8;

  /** Less is nobody's salary where no currency stands beside it: a grade, a number of days. */
  private static final int LEAST_BARE = 1_000;

  private static final double LAKH = 100_000;

  private SalaryWords() {}

  private static Map<String, String> currencies() {
    Map<String, String> known = new LinkedHashMap<>();
    for (String code :
        "EUR USD GBP CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON INR JPY SGD MYR THB KES NGN ZAR"
            .split(" ", -1)) {
      known.put(code, code);
    }
    for (String code : "AED BRL MXN COP TRY ILS".split(" ", -1)) {
      known.put(code, code);
    }
    known.put("CAD $", "CAD");
    known.put("R$", "BRL");
    known.put("RM", "MYR");
    known.put("€", "EUR");
    known.put("£", "GBP");
    known.put("₱", "PHP");
    known.put("¥", "JPY");
    known.put("₹", "INR");
    known.put("$", "USD");
    known.put("euros", "EUR");
    known.put("LPA", "INR");
    return known;
  }

  /**
   * @param place where the job is: whose dollars are meant
   */
  static Optional<Salary> in(String text, String place) {
    String plain = text.replaceAll("\\s+", " ").replaceAll("\\b([A-Z]{3}) \\$", "$1 ");
    Matcher found = SALARY.matcher(plain);
    while (found.find()) {
      Optional<Salary> salary =
          currency(found)
              .map(code -> code.equals("USD") ? dollars(place) : code)
              .flatMap(code -> salary(found, plain, code));
      if (salary.isPresent()) {
        return salary;
      }
    }
    return Countries.currency(place).flatMap(code -> spokenOf(plain, code));
  }

  private static Optional<Salary> spokenOf(String plain, String currency) {
    Matcher found = SALARY.matcher(plain);
    int spokenUntil = 0;
    while (found.find()) {
      boolean named =
          SPOKEN_OF.matcher(plain.substring(spokenUntil, found.start())).find()
              || GROSS.matcher(plain).region(found.end(), plain.length()).lookingAt();
      spokenUntil = found.end();
      Optional<Salary> salary =
          salary(found, plain, currency)
              .filter(one -> named)
              .filter(one -> one.low() >= LEAST_BARE || said(found, plain).isPresent())
              .filter(one -> one.perYear() >= LEAST_BARE);
      if (salary.isPresent()) {
        return salary;
      }
    }
    return Optional.empty();
  }

  private static Optional<Salary> salary(Matcher found, String text, String currency) {
    boolean range = found.group(5) != null;
    String unit = range && found.group(6) != null ? found.group(6) : found.group(3);
    double high = amount(range ? found.group(5) : found.group(2), unit);
    double low =
        range ? amount(found.group(2), found.group(3) == null ? unit : found.group(3)) : high;
    if (low < LEAST || high < low || high > low * 4 || high >= 1e9) {
      return Optional.empty();
    }
    return Optional.of(
        new Salary(
            Math.round(low),
            Math.round(high),
            currency,
            period(found, text, Math.round(low), currency)));
  }

  private static Optional<String> currency(Matcher found) {
    for (int group : new int[] {1, 4, 7}) {
      String written = found.group(group);
      if (written != null) {
        return Optional.ofNullable(CURRENCIES.get(written));
      }
    }
    boolean lakhs = "LPA".equals(found.group(3)) || "LPA".equals(found.group(6));
    return lakhs ? Optional.of("INR") : Optional.empty();
  }

  private static double amount(String digits, String unit) {
    String plain =
        digits.matches(".*[.,'’\\u2009 ]\\d{3}(?!\\d).*")
            ? digits.replaceAll("[^\\d]", "")
            : digits.replace(',', '.');
    double factor =
        unit == null
            ? 1
            : switch (unit.toUpperCase(Locale.ROOT)) {
              case "K", "T" -> 1e3;
              case "M" -> 1e6;
              default -> LAKH;
            };
    return Double.parseDouble(plain) * factor;
  }

  private static Salary.Period period(Matcher found, String text, long low, String currency) {
    return said(found, text).orElseGet(() -> usualPeriod(low, currency));
  }

  private static Optional<Salary.Period> said(Matcher found, String text) {
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + 25));
    Matcher around = AROUND.matcher(after.split("[.;] ", 2)[0]);
    if (around.find()) {
      for (Salary.Period period : Salary.Period.values()) {
        if (around.group(period.name().toLowerCase(Locale.ROOT)) != null) {
          return Optional.of(period);
        }
      }
    }
    return Optional.empty();
  }

  /** What a figure is most often for when nobody says so. */
  static Salary.Period usualPeriod(long amount, String currency) {
    double dollars = amount / SMALL.getOrDefault(currency, 1.0);
    return dollars < 300
        ? Salary.Period.HOUR
        : dollars < 900
            ? Salary.Period.DAY
            : dollars < 15_000 ? Salary.Period.MONTH : Salary.Period.YEAR;
  }

  private static String dollars(String place) {
    return DOLLARS.entrySet().stream()
        .filter(country -> place.contains(country.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("USD");
  }
}
