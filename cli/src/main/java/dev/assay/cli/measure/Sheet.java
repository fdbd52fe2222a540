// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.cli.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of named columns, read whole: CSV with a header, packed with gzip or not. Every complaint
 * names file, line and column.
 */
public final class Sheet {
  private final Path file;
  private final List<String> header;
  private final List<CsvRecord> records;

  private Sheet(Path file, List<String> header, List<CsvRecord> records) {
    this.file = file;
    this.header = header;
    this.records = records;
  }

  /**
   * @throws Refusal when it is no CSV, empty, or a row has more or fewer fields than the header
   */
  public static Sheet read(Path file) throws IOException {
    List<CsvRecord> records = new ArrayList<>();
    try (InputStream in = ResponseTable.open(file);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(in, StandardCharsets.UTF_8)) {
      csv.forEach(records::add);
    } catch (CsvParseException e) {
      throw Refusal.badInput(file + ": not CSV: " + e.getMessage());
    }
    if (records.isEmpty()) {
      throw Refusal.badInput(file + ": is empty; a header of column names is needed");
    }
    List<String> header = records.getFirst().getFields().stream().map(String::strip).toList();
    Sheet sheet = new Sheet(file, header, records.subList(1, records.size()));
    sheet.check(records.getFirst());
    return sheet;
  }

  private void check(CsvRecord first) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      if (!seen.add(header.get(i))) {
        throw wrong(first, "column " + (i + 1) + ": '" + header.get(i) + "' is there twice");
      }
    }
    if (records.isEmpty()) {
      throw Refusal.badInput(file + ": has a header and no rows");
    }
    for (CsvRecord row : records) {
      if (row.getFieldCount() != header.size()) {
        throw wrong(
            row,
            "has %d fields; the header has %d names".formatted(row.getFieldCount(), header.size()));
      }
    }
  }

  public List<String> header() {
    return header;
  }

  public int rows() {
    return records.size();
  }

  /**
   * A column by name.
   *
   * @throws Refusal when there is none, naming those there are
   */
  public Column column(String name) {
    int at = header.indexOf(name);
    if (at < 0) {
      throw Refusal.badInput(
          "%s:1: has no column '%s'; it has %s".formatted(file, name, String.join(", ", header)));
    }
    return new Column(name, at);
  }

  private Refusal wrong(CsvRecord row, String what) {
    return Refusal.badInput(file + ":" + row.getStartingLineNumber() + ": " + what);
  }

  /** One column; rows are counted from 0. */
  public final class Column {
    private final String name;
    private final int at;

    private Column(String name, int at) {
      this.name = name;
      this.at = at;
    }

    public String name() {
      return name;
    }

    /** What is written there; nothing and {@code NA} are nothing. */
    public Optional<String> text(int row) {
      String text = records.get(row).getField(at).strip();
      return text.isEmpty() || text.equals("NA") ? Optional.empty() : Optional.of(text);
    }

    /** A name that is there and was not seen before, which it is from now on; or a refusal. */
    public String distinct(int row, Set<String> seen) {
      String text = text(row).orElseThrow(() -> wrong(row, "is empty"));
      if (!seen.add(text)) {
        throw wrong(row, "'" + shown(text) + "' is there twice");
      }
      return text;
    }

    /** A finite number, or a refusal. */
    public double number(int row) {
      String text = text(row).orElseThrow(() -> wrong(row, "is empty; a number is needed"));
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException _) {
        // Said below, with the place.
      }
      throw wrong(row, "'" + shown(text) + "' is not a number");
    }

    /** The complaint about one cell. */
    public Refusal wrong(int row, String what) {
      String place = "column %d (%s): ".formatted(at + 1, name);
      return Sheet.this.wrong(records.get(row), place + what);
    }

    private static String shown(String text) {
      return text.substring(0, Math.min(text.length(), 30)).replaceAll("\\p{Cntrl}", " ");
    }
  }
}
