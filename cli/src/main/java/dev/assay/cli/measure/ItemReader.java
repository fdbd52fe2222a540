// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.cli.Refusal;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns rows of parameters into item models. */
final class ItemReader {
  private final Path file;
  private final List<String> header = new ArrayList<>();
  private final List<ItemTable.Item> items = new ArrayList<>();

  ItemReader(Path file) {
    this.file = file;
  }

  ItemTable read(InputStream in) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(in, StandardCharsets.UTF_8)) {
      for (CsvRecord row : csv) {
        if (header.isEmpty()) {
          begin(row);
        } else {
          items.add(item(row));
        }
      }
    } catch (CsvParseException e) {
      throw Refusal.badInput(file + ": not CSV: " + e.getMessage());
    }
    if (header.isEmpty()) {
      throw Refusal.badInput(file + ": is empty; a header item,model,a,b,.. is needed");
    }
    if (items.isEmpty()) {
      throw Refusal.badInput(file + ": has a header and no items");
    }
    return new ItemTable(items);
  }

  private void begin(CsvRecord row) {
    row.getFields().forEach(name -> header.add(name.strip()));
    for (String needed : List.of("item", "model", "a")) {
      if (!header.contains(needed)) {
        throw wrong(row, "has no column '" + needed + "'");
      }
    }
    for (int i = 0; i < header.size(); i++) {
      if (header.indexOf(header.get(i)) < i) {
        throw wrong(row, "column " + (i + 1) + ": '" + header.get(i) + "' is there twice");
      }
    }
  }

  private ItemTable.Item item(CsvRecord row) {
    if (row.getFieldCount() != header.size()) {
      String message = "has %d fields; the header has %d names";
      throw wrong(row, message.formatted(row.getFieldCount(), header.size()));
    }
    String name = text(row, "item").orElseThrow(() -> wrongCell(row, "item", "is empty"));
    if (items.stream().anyMatch(item -> item.name().equals(name))) {
      throw wrongCell(row, "item", "'" + name + "' is there twice");
    }
    boolean empty =
        header.stream()
            .filter(column -> column.matches("a|c|b\\d*"))
            .allMatch(column -> text(row, column).isEmpty());
    return new ItemTable.Item(
        name,
        row.getStartingLineNumber(),
        empty ? Optional.empty() : Optional.of(model(row)),
        empty ? Optional.empty() : errors(row));
  }

  private ItemModel model(CsvRecord row) {
    String name = text(row, "model").orElse("").toUpperCase(Locale.ROOT);
    try {
      return switch (name) {
        case "1PL", "2PL" -> new Dichotomous(needed(row, "a"), needed(row, "b"), 0);
        case "3PL" -> new Dichotomous(needed(row, "a"), needed(row, "b"), needed(row, "c"));
        case "GPCM" -> new PartialCredit(needed(row, "a"), steps(row));
        case "GRM" -> new GradedResponse(needed(row, "a"), steps(row));
        default ->
            throw wrongCell(row, "model", "'" + name + "' is not 1PL, 2PL, 3PL, GRM or GPCM");
      };
    } catch (IllegalArgumentException e) {
      throw wrong(row, "item '" + text(row, "item").orElse("") + "': " + e.getMessage());
    }
  }

  private List<Double> steps(CsvRecord row) {
    List<String> columns = numbered(row, "");
    if (columns.isEmpty()) {
      throw wrong(row, "has no value in column b1");
    }
    return columns.stream().map(column -> needed(row, column)).toList();
  }

  /** The columns b1, b2, .. up to the last that has a value in this row. */
  private List<String> numbered(CsvRecord row, String prefix) {
    int count = 0;
    while (text(row, prefix + "b" + (count + 1)).isPresent()) {
      count++;
    }
    for (int k = count + 2; header.contains(prefix + "b" + k); k++) {
      if (text(row, prefix + "b" + k).isPresent()) {
        throw wrongCell(row, prefix + "b" + (count + 1), "is empty, and one after it is not");
      }
    }
    return Stream.iterate(1, k -> k + 1).limit(count).map(k -> prefix + "b" + k).toList();
  }

  private Optional<ItemErrors> errors(CsvRecord row) {
    Optional<Double> ofSlope = number(row, "se_a");
    if (ofSlope.isEmpty()) {
      return Optional.empty();
    }
    boolean stepped = text(row, "b1").isPresent();
    List<String> columns = stepped ? numbered(row, "se_") : List.of("se_b");
    List<Double> ofPlaces = columns.stream().map(column -> needed(row, column)).toList();
    int places = stepped ? numbered(row, "").size() : 1;
    if (ofPlaces.size() != places) {
      throw wrong(row, "has %d errors for %d steps".formatted(ofPlaces.size(), places));
    }
    try {
      return Optional.of(new ItemErrors(ofSlope.get(), ofPlaces, number(row, "se_c").orElse(0.0)));
    } catch (IllegalArgumentException e) {
      throw wrong(row, "item '" + text(row, "item").orElse("") + "': " + e.getMessage());
    }
  }

  private double needed(CsvRecord row, String column) {
    return number(row, column)
        .orElseThrow(() ->
            header.contains(column)
                ? wrongCell(row, column, "is empty")
                : wrong(row, "needs a column '" + column + "'"));
  }

  private Optional<Double> number(CsvRecord row, String column) {
    Optional<String> text = text(row, column);
    try {
      return text.map(Double::valueOf)
          .filter(value -> {
            if (!Double.isFinite(value)) {
              throw new NumberFormatException();
            }
            return true;
          });
    } catch (NumberFormatException e) {
      throw wrongCell(row, column, "'" + text.orElse("") + "' is not a number");
    }
  }

  /** What is written there; empty and NA are nothing, as a column that is not there. */
  private Optional<String> text(CsvRecord row, String column) {
    int at = header.indexOf(column);
    return at < 0
        ? Optional.empty()
        : Optional.of(row.getField(at).strip())
            .filter(text -> !text.isEmpty() && !text.equals("NA"));
  }

  private Refusal wrongCell(CsvRecord row, String column, String what) {
    return wrong(row, "column %d (%s): %s".formatted(header.indexOf(column) + 1, column, what));
  }

  private Refusal wrong(CsvRecord row, String what) {
    return Refusal.badInput(file + ":" + row.getStartingLineNumber() + ": " + what);
  }
}
