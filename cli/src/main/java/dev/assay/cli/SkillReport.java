// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ResponseTable;
import dev.assay.cli.measure.Sheet;
import dev.assay.cli.measure.TextTable;
import dev.assay.psychometrics.classical.SubscoreValue;
import dev.assay.psychometrics.classical.SubscoreValue.Known;
import dev.assay.psychometrics.classical.SubscoreValue.Unknown;
import dev.assay.psychometrics.classical.Subscores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the skills of a test deserve scores of their own.
 *
 * @param skills by name, with the numbers of their items
 */
record SkillReport(Map<String, List<Integer>> skills, Subscores subscores) {

  /** From a file with the columns {@code item} and {@code skill}. */
  static SkillReport of(Path file, ResponseTable table) throws IOException {
    Sheet sheet = Sheet.read(file);
    Sheet.Column items = sheet.column("item");
    Sheet.Column names = sheet.column("skill");
    Map<String, List<Integer>> skills = new LinkedHashMap<>();
    for (int row = 0; row < sheet.rows(); row++) {
      int at = row;
      String item = items.text(row).orElseThrow(() -> items.wrong(at, "is empty"));
      int column = table.items().indexOf(item);
      if (column < 0) {
        throw items.wrong(row, "'" + item + "' is no column of the responses");
      }
      String skill = names.text(row).orElseThrow(() -> names.wrong(at, "is empty"));
      List<Integer> own = skills.computeIfAbsent(skill, _ -> new ArrayList<>());
      if (own.contains(column)) {
        throw items.wrong(row, "'" + item + "' is of this skill already");
      }
      own.add(column);
    }
    return new SkillReport(skills, Subscores.of(table.responses(), List.copyOf(skills.values())));
  }

  List<Map<String, @Nullable Object>> document() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    List<SubscoreValue> values = subscores.values();
    skills.forEach((name, items) -> {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("skill", name);
      row.put("items", items.size());
      switch (values.get(rows.size())) {
        case Known known -> {
          row.put("own", known.own());
          row.put("total", known.total());
          row.put("augmented", known.augmented());
          row.put("reported", known.reported());
        }
        case Unknown unknown -> {
          row.put("reported", false);
          row.put("because", words(unknown));
        }
      }
      rows.add(row);
    });
    return rows;
  }

  void print(PrintWriter out) {
    out.println();
    var rows = new TextTable("skill", "items", "own", "total", "augmented", "");
    int part = 0;
    for (var skill : skills.entrySet()) {
      String items = Integer.toString(skill.getValue().size());
      switch (subscores.values().get(part++)) {
        case Known known ->
            rows.row(
                skill.getKey(),
                items,
                shown(known.own()),
                shown(known.total()),
                shown(known.augmented()),
                known.reported() ? "worth a score" : "says no more than the whole test");
        case Unknown unknown -> rows.row(skill.getKey(), items, "-", "-", "-", words(unknown));
      }
    }
    rows.lines().forEach(out::println);
  }

  private static String shown(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static String words(Unknown unknown) {
    return switch (unknown) {
      case TOO_FEW_PERSONS -> "fewer than %d complete rows".formatted(SubscoreValue.FEWEST_PERSONS);
      case TOO_FEW_ITEMS -> "fewer than %d items".formatted(SubscoreValue.FEWEST_ITEMS);
      case NO_RELIABILITY -> "no reliability";
    };
  }
}
