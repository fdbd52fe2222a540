// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Countries by their English names, as the JDK knows them, and by what people call some of them.
 * Codes of two letters are read where a source says that they are a country's, and nowhere else: CO
 * is Colombia and Colorado.
 */
public final class Countries {
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("UK", "GB"),
          Map.entry("Great Britain", "GB"),
          Map.entry("England", "GB"),
          Map.entry("Scotland", "GB"),
          Map.entry("Wales", "GB"),
          Map.entry("Northern Ireland", "GB"),
          Map.entry("US", "US"),
          Map.entry("USA", "US"),
          Map.entry("United States of America", "US"),
          Map.entry("Holland", "NL"),
          Map.entry("Czech Republic", "CZ"),
          Map.entry("Turkey", "TR"),
          Map.entry("UAE", "AE"),
          Map.entry("Hong Kong", "HK"),
          Map.entry("Korea", "KR"));

  /** Codes by name, whatever its case. */
  private static final Map<String, String> CODES = codes();

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<!\\bNew )(?:"
              + CODES.keySet().stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")(?![\\p{L}\\d])");

  private Countries() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String code : Locale.getISOCountries()) {
      codes.put(name(code), code);
    }
    codes.putAll(CALLED);
    return codes;
  }

  private static String name(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /**
   * The country of a place such as {@code Cork, Ireland}: the last that it names, of several places
   * with a semicolon between them the first's. Empty where no name of a country stands there.
   */
  public static Optional<String> in(String place) {
    for (String one : place.split(";", -1)) {
      List<String> named = new ArrayList<>();
      Matcher names = NAME.matcher(one);
      while (names.find()) {
        named.add(names.group());
      }
      if (!named.isEmpty()) {
        return Optional.of(name(Objects.requireNonNull(CODES.get(named.getLast()))));
      }
    }
    return Optional.empty();
  }

  /** The name of what a source says to be a country: a name, or a code of two letters. */
  static Optional<String> named(String nameOrCode) {
    String given = nameOrCode.strip();
    String code = given.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(given))
        .or(() -> Optional.of(code).filter(List.of(Locale.getISOCountries())::contains))
        .map(Countries::name);
  }

  /** The currency that salaries at a place are in, where it names its country. */
  static Optional<String> currency(String place) {
    return in(place)
        .map(CODES::get)
        .map(code -> Currency.getInstance(Locale.of("", code)))
        .map(Currency::getCurrencyCode);
  }
}
