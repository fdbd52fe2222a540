// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.fairness.BiasAudit.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file of decisions: one row a person, a column {@code selected}, a column for each trait, and if
 * there are any {@code id} and {@code score} or {@code theta}.
 *
 * @param traits the columns that say to which groups a person belongs
 * @param ids one a person; empty without such a column
 */
public record DecisionTable(List<String> traits, List<String> ids, List<Subject> subjects) {

  public DecisionTable {
    traits = List.copyOf(traits);
    ids = List.copyOf(ids);
    subjects = List.copyOf(subjects);
  }

  /**
   * @throws dev.assay.cli.Refusal naming line and column of what is wrong
   */
  public static DecisionTable read(Path file, List<String> traits) throws IOException {
    Sheet sheet = Sheet.read(file);
    Sheet.Column selected = sheet.column("selected");
    List<Sheet.Column> groups = traits.stream().map(sheet::column).toList();
    Optional<Sheet.Column> id = ifThere(sheet, "id");
    Optional<Sheet.Column> score = ifThere(sheet, "score").or(() -> ifThere(sheet, "theta"));
    List<String> ids = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Subject> subjects = new ArrayList<>();
    for (int row = 0; row < sheet.rows(); row++) {
      int at = row;
      id.ifPresent(column -> ids.add(column.distinct(at, seen)));
      OptionalDouble value =
          score.map(column -> OptionalDouble.of(column.number(at))).orElse(OptionalDouble.empty());
      List<Optional<String>> told = groups.stream().map(column -> column.text(at)).toList();
      subjects.add(new Subject(yes(selected, row), value, told));
    }
    return new DecisionTable(traits, ids, subjects);
  }

  private static Optional<Sheet.Column> ifThere(Sheet sheet, String name) {
    return Stream.of(name).filter(sheet.header()::contains).map(sheet::column).findFirst();
  }

  private static boolean yes(Sheet.Column selected, int row) {
    String text = selected.text(row).orElse("");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "yes", "true" -> true;
      case "0", "no", "false" -> false;
      default ->
          throw selected.wrong(row, "'" + text + "' is neither 1, yes, true nor 0, no, false");
    };
  }
}
