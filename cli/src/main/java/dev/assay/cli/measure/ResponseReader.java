// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.assay.cli.Refusal;
import dev.assay.psychometrics.calibration.ResponseColumns;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes fields as they come, without a string for each: a file may hold hundreds of millions. */
final class ResponseReader extends AbstractBaseCsvCallbackHandler<Boolean> {
  private final Path file;
  private final Optional<String> groupColumn;
  private final List<String> header = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final Map<String, String> groupNames = new HashMap<>();
  private List<String> items = List.of();
  private byte[][] columns = {};
  private boolean named;
  private boolean headerRead;
  private int groupIndex = -1;
  private int fields;
  private int rows;

  /**
   * @param groupColumn the column that names each person's group, if there is one
   */
  ResponseReader(Path file, Optional<String> groupColumn) {
    this.file = file;
    this.groupColumn = groupColumn;
  }

  ResponseTable read(InputStream in) throws IOException {
    try (CsvReader<Boolean> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(this, in, StandardCharsets.UTF_8)) {
      csv.forEach(_ -> {});
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof Refusal refusal) {
        throw refusal;
      }
      throw Refusal.badInput(file + ": not CSV: " + cause.getMessage());
    }
    if (!headerRead) {
      throw Refusal.badInput(file + ": is empty; a header of item names is needed");
    }
    if (rows == 0) {
      throw Refusal.badInput(file + ": has a header and no rows");
    }
    for (int j = 0; j < columns.length; j++) {
      columns[j] = Arrays.copyOf(columns[j], rows);
    }
    return new ResponseTable(
        items,
        named ? Optional.of(List.copyOf(ids)) : Optional.empty(),
        groupColumn.map(_ -> List.copyOf(groups)),
        ResponseMatrix.ofColumns(columns));
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    fields = 0;
  }

  @Override
  protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
    fields++;
    if (!headerRead) {
      header.add(new String(text, offset, length).strip());
    } else if (index >= header.size()) {
      throw wrong("has more fields than the header has names (" + header.size() + ")");
    } else if (named && index == 0) {
      ids.add(new String(text, offset, length));
    } else if (index == groupIndex) {
      groups.add(group(new String(text, offset, length).strip()));
    } else {
      int before = (named ? 1 : 0) + (groupIndex >= 0 && index > groupIndex ? 1 : 0);
      columns[index - before][rows] = category(index, text, offset, length);
    }
  }

  @Override
  protected Boolean buildRecord() {
    if (getRecordType() == RecordType.EMPTY) {
      return true;
    }
    if (!headerRead) {
      begin();
      return true;
    }
    if (fields < header.size()) {
      throw wrong("has %d fields; the header has %d names".formatted(fields, header.size()));
    }
    rows++;
    if (rows == columns[0].length) {
      for (int j = 0; j < columns.length; j++) {
        columns[j] = Arrays.copyOf(columns[j], rows + (rows >> 1));
      }
    }
    return true;
  }

  private void begin() {
    headerRead = true;
    ResponseColumns known;
    try {
      known = ResponseColumns.of(header, groupColumn);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    named = known.named();
    groupIndex = known.group();
    columns = new byte[known.items().length][1024];
    items = known.itemNames();
  }

  private String group(String name) {
    if (name.isEmpty()) {
      throw wrong("column " + (groupIndex + 1) + ": names no group");
    }
    return groupNames.computeIfAbsent(name, _ -> name);
  }

  private byte category(int index, char[] text, int offset, int length) {
    int from = offset;
    int to = offset + length;
    while (from < to && Character.isWhitespace(text[from])) {
      from++;
    }
    while (from < to && Character.isWhitespace(text[to - 1])) {
      to--;
    }
    if (from == to || to - from == 2 && text[from] == 'N' && text[from + 1] == 'A') {
      return ResponseMatrix.MISSING;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9 || value > ResponseMatrix.HIGHEST_CATEGORY) {
        throw notCategory(index, text, offset, length);
      }
      value = value * 10 + digit;
    }
    if (value > ResponseMatrix.HIGHEST_CATEGORY) {
      throw notCategory(index, text, offset, length);
    }
    return (byte) value;
  }

  private Refusal notCategory(int index, char[] text, int offset, int length) {
    String shown = new String(text, offset, Math.min(length, 30)).replaceAll("\\p{Cntrl}", " ");
    return wrong(
        "column %d (%s): '%s' is not a score category: a whole number from 0 to %d, NA or nothing"
            .formatted(index + 1, header.get(index), shown, ResponseMatrix.HIGHEST_CATEGORY));
  }

  private Refusal wrong(String what) {
    return Refusal.badInput(file + ":" + getStartingLineNumber() + ": " + what);
  }
}
