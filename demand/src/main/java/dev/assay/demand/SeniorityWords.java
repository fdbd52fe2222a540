// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import dev.assay.items.Seniority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How experienced an ad wants people: by its title, else by the years it asks for. */
final class SeniorityWords {
  private static final Map<Pattern, Seniority> TITLES = new LinkedHashMap<>();
  private static final Pattern YEARS =
      Pattern.compile(
          "(?:(\\d{1,2})\\s*(?:[-–]|to)\\s*)?(?:≥\\s*)?(\\d{1,2})\\s*\\+?\\s*(?:or"
              + " more\\s+)?(?:years?|yrs?|y)\\b(?!\\s*old)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGINNERS =
      Pattern.compile(
          "\\b(no experience (is )?(needed|required)|beginners? (are )?welcome|fresh grad\\w*|"
              + "juniors?\\b.{0,30}\\bwelcome|recent graduates?)",
          Pattern.CASE_INSENSITIVE);

  static {
    TITLES.put(
        words("senior|sr|lead|staff|principal|founding|head of|manager|iii"), Seniority.SENIOR);
    TITLES.put(
        words(
            "junior|jr|graduate|trainee|intern|internship|apprentice|working student|werkstudent|"
                + "entry level|associate"),
        Seniority.JUNIOR);
    TITLES.put(words("mid|mid-level|medior|ii"), Seniority.MID);
  }

  private SeniorityWords() {}

  static Optional<Seniority> in(String title, String text) {
    return TITLES.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(title).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> byWords(text));
  }

  private static Optional<Seniority> byWords(String text) {
    if (BEGINNERS.matcher(text).find()) {
      return Optional.of(Seniority.JUNIOR);
    }
    Matcher years = YEARS.matcher(text);
    while (years.find()) {
      int least = Integer.parseInt(years.group(1) == null ? years.group(2) : years.group(1));
      if (least <= 20) {
        return Optional.of(
            least >= 6 ? Seniority.SENIOR : least >= 2 ? Seniority.MID : Seniority.JUNIOR);
      }
    }
    return words("senior").matcher(text).find()
        ? Optional.of(Seniority.SENIOR)
        : words("mid-level").matcher(text).find() ? Optional.of(Seniority.MID) : Optional.empty();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
