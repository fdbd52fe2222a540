// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Ads from CSV: a header, then one ad a row. {@code title} and {@code text} are needed; {@code
 * company}, {@code place}, {@code posted} (2026-03-02), {@code remote} (office, hybrid, remote) and
 * {@code salary} (52000-60000 EUR year) may be there, in any order.
 */
final class CsvAds {
  private static final Set<String> COLUMNS =
      Set.of("title", "text", "company", "place", "posted", "remote", "salary");

  private CsvAds() {}

  static List<JobAd> read(String name, String csv) {
    List<JobAd> ads = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        if (ads.isEmpty()) {
          checkHeader(name, row.getHeader());
        }
        if (ads.size() == AdReader.MOST_ADS) {
          throw new UnreadableAds(name, "has more than %d ads".formatted(AdReader.MOST_ADS));
        }
        ads.add(ad(name + ":" + row.getStartingLineNumber(), row));
      }
    } catch (CsvParseException e) {
      throw new UnreadableAds(name, "is not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (ads.isEmpty()) {
      throw new UnreadableAds(name, "has no rows below its header");
    }
    return ads;
  }

  private static void checkHeader(String name, List<String> header) {
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        throw new UnreadableAds(
            name + ":1 " + AdReader.quoted(column),
            "is not a column here; known are "
                + String.join(", ", COLUMNS.stream().sorted().toList()));
      }
    }
    for (String needed : List.of("title", "text")) {
      if (!header.contains(needed)) {
        throw new UnreadableAds(name + ":1 " + needed, "is missing in the header");
      }
    }
  }

  private static JobAd ad(String where, NamedCsvRecord row) {
    return AdReader.ad(
        where,
        needed(where, row, "title"),
        field(row, "company").orElse(""),
        field(row, "place").orElse(""),
        PlainText.of(needed(where, row, "text")),
        field(row, "posted").map(text -> AdReader.date(where + " posted", text)),
        field(row, "remote").map(text -> remote(where + " remote", text)),
        field(row, "salary").map(text -> salary(where + " salary", text)));
  }

  private static String needed(String where, NamedCsvRecord row, String column) {
    return field(row, column)
        .orElseThrow(() -> new UnreadableAds(where + " " + column, "is empty"));
  }

  private static Optional<String> field(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Remote remote(String where, String text) {
    for (Remote remote : Remote.values()) {
      if (remote.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
        return remote;
      }
    }
    throw new UnreadableAds(
        where, "must be office, hybrid or remote, not " + AdReader.quoted(text));
  }

  private static Salary salary(String where, String text) {
    return Salary.parse(text)
        .orElseThrow(() ->
            new UnreadableAds(
                where, "must be like 52000-60000 EUR year, not " + AdReader.quoted(text)));
  }
}
