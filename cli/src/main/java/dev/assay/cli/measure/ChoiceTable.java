// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.cli.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which option each person chose: a file with the rows of a table of responses and some of its
 * columns.
 *
 * @param options for each item in the file what every person chose, empty for nothing
 */
public record ChoiceTable(Map<String, List<String>> options) {

  /**
   * Reads CSV, packed with gzip or not.
   *
   * @throws Refusal naming line and column of what is wrong, or does not agree with the responses
   */
  public static ChoiceTable read(Path file, ResponseTable responses) throws IOException {
    Sheet sheet = Sheet.read(file);
    int persons = responses.responses().persons();
    if (sheet.rows() != persons) {
      throw Refusal.badInput(
          "%s: has %d rows where the responses have %d".formatted(file, sheet.rows(), persons));
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (String name : sheet.header()) {
      Sheet.Column column = sheet.column(name);
      if (name.equalsIgnoreCase("id")) {
        checkIds(column, responses);
      } else if (responses.items().contains(name)) {
        options.put(
            name,
            IntStream.range(0, persons).mapToObj(row -> column.text(row).orElse("")).toList());
      } else {
        throw Refusal.badInput(
            "%s:1: column '%s' is no column of the responses".formatted(file, name));
      }
    }
    return new ChoiceTable(options);
  }

  private static void checkIds(Sheet.Column column, ResponseTable responses) {
    for (int person = 0; person < responses.responses().persons(); person++) {
      String id = column.text(person).orElse("");
      if (!id.equals(responses.id(person))) {
        throw column.wrong(
            person, "'%s', where the responses have '%s'".formatted(id, responses.id(person)));
      }
    }
  }
}
