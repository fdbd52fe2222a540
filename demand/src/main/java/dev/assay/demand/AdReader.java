// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads job ads from a file or from pasted text: JobPosting of schema.org as JSON-LD, alone or in a
 * web page; CSV; anything else is one ad in plain text. Nothing is fetched, no markup survives.
 */
public final class AdReader {
  /** A file may have so many bytes. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** A file may hold so many ads. */
  public static final int MOST_ADS = 2_000;

  /** An ad's text may have so many characters. */
  public static final int LONGEST_TEXT = 20_000;

  /** Its title, company and place so many each. */
  public static final int LONGEST_NAME = 200;

  private static final Pattern PAGE =
      Pattern.compile("<script[^>]*ld\\+json|<!doctype html|<html", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile("(?im)^\\s*(location|place|company|posted)\\s*:\\s*(.{1,200})$");

  private AdReader() {}

  /**
   * The ads of a file.
   *
   * @param name what the file is called: its ending tells what is in it, or else its first letters
   * @throws UnreadableAds when there are none, or one of them makes no sense
   */
  public static List<JobAd> read(String name, byte[] content) {
    if (content.length > MOST_BYTES) {
      throw new UnreadableAds(name, "is larger than %d MB".formatted(MOST_BYTES >> 20));
    }
    String text = decoded(name, content);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return CsvAds.read(name, text);
    }
    return lower.matches(".*\\.json(ld)?") ? JsonLdAds.read(name, text) : sniffed(name, text);
  }

  /**
   * The ads of a text that somebody pasted.
   *
   * @throws UnreadableAds when it is empty or too long
   */
  public static List<JobAd> pasted(String text) {
    return sniffed("the pasted text", text);
  }

  private static List<JobAd> sniffed(String name, String text) {
    String start = text.strip();
    if (start.isEmpty()) {
      throw new UnreadableAds(name, "is empty");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonLdAds.read(name, text);
    }
    return PAGE.matcher(text).find()
        ? JsonLdAds.inPage(name, text)
        : List.of(plain(name, PlainText.of(text)));
  }

  /** A plain text says its title in the first line, and may name place, company and date. */
  private static JobAd plain(String name, String text) {
    String title = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    String first = title.length() > 120 ? title.substring(0, 120) : title;
    String rest =
        title.length() > 120 ? text : text.substring(text.indexOf(title) + title.length());
    return ad(
        name,
        first,
        named(text, "company").orElse(""),
        named(text, "place").or(() -> named(text, "location")).orElse(""),
        rest,
        named(text, "posted").map(date -> date(name + " posted", date)),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> named(String text, String field) {
    Matcher line = NAMED.matcher(text);
    while (line.find()) {
      if (line.group(1).equalsIgnoreCase(field)) {
        return Optional.of(line.group(2).strip());
      }
    }
    return Optional.empty();
  }

  /** An ad with plain text, its limits checked. */
  static JobAd ad(
      String where,
      String title,
      String company,
      String place,
      String text,
      Optional<LocalDate> posted,
      Optional<Remote> remote,
      Optional<Salary> salary) {
    if (text.length() > LONGEST_TEXT) {
      throw new UnreadableAds(
          where, "the text is longer than %d characters".formatted(LONGEST_TEXT));
    }
    return new JobAd(
        name(where + " title", title),
        name(where + " company", company),
        name(where + " place", place),
        text.strip(),
        posted,
        remote,
        salary);
  }

  private static String name(String where, String text) {
    String line = PlainText.of(text).replaceAll("\\s+", " ").strip();
    if (line.length() > LONGEST_NAME) {
      throw new UnreadableAds(where, "is longer than %d characters".formatted(LONGEST_NAME));
    }
    return line;
  }

  /** A date, or a date with a time whose time does not matter. */
  static LocalDate date(String where, String text) {
    try {
      String day = text.strip();
      LocalDate date = LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
      if (date.getYear() >= 1990 && date.getYear() <= 2100) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new UnreadableAds(where, "must be a date like 2026-03-02, not " + quoted(text));
  }

  /** Somebody's text in a message: short, and on one line. */
  static String quoted(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return "\"" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "\"";
  }

  private static String decoded(String name, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableAds(name, "is not text in UTF-8");
    }
  }
}
