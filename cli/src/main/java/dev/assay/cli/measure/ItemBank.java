// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.cli.Refusal;
import dev.assay.psychometrics.assembly.FormItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Items to choose from: their parameters, as {@code calibrate} writes them, and what else is known.
 *
 * @param items those that have parameters
 * @param timed whether their minutes are known
 * @param solved how often language models solve an item, 0 to 1, by its name: the low end of an
 *     interval; an item that was not measured is not there
 * @param remarks what a person should know of the files
 */
public record ItemBank(
    List<FormItem> items, boolean timed, Map<String, Double> solved, List<String> remarks) {
  private static final Pattern PARAMETER = Pattern.compile("item|model|a|c|b\\d*|se_.*");
  private static final Set<String> FACTS = Set.of("minutes", "exposure", "enemies", "solved_low");

  public ItemBank {
    items = List.copyOf(items);
    solved = Map.copyOf(solved);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads item parameters, and from the same file and any others with a column {@code item}: {@code
   * minutes}, {@code exposure}, {@code solved_low}, {@code enemies} (names with spaces or
   * semicolons between), and in every other column an attribute.
   *
   * @throws Refusal naming line and column of what is wrong
   */
  public static ItemBank read(Path file, List<Path> more) throws IOException {
    Map<String, Facts> facts = new HashMap<>();
    ItemTable table = ItemTable.read(file);
    table.items().forEach(item -> facts.put(item.name(), new Facts()));
    List<String> remarks = new ArrayList<>();
    collect(file, facts, remarks);
    for (Path other : more) {
      collect(other, facts, remarks);
    }
    boolean timed = facts.values().stream().anyMatch(each -> each.minutes.isPresent());
    List<FormItem> items = new ArrayList<>();
    for (ItemTable.Item item : table.items()) {
      if (item.model().isEmpty()) {
        remarks.add(item.name() + ": has no parameters; left out");
        continue;
      }
      Facts own = facts.getOrDefault(item.name(), new Facts());
      if (timed && own.minutes.isEmpty()) {
        throw Refusal.badInput(
            "%s:%d: item '%s' has no minutes, and others have"
                .formatted(file, item.line(), item.name()));
      }
      items.add(
          new FormItem(
              item.name(),
              item.model().get(),
              own.minutes.orElse(1),
              own.exposure.orElse(0),
              own.attributes,
              own.enemies));
    }
    if (items.isEmpty()) {
      throw Refusal.badInput(file + ": no item has parameters");
    }
    Map<String, Double> solved = new HashMap<>();
    facts.forEach((name, own) -> own.solved.ifPresent(low -> solved.put(name, low)));
    return new ItemBank(items, timed, solved, remarks);
  }

  /** The same with some of its items. */
  public ItemBank with(List<FormItem> some) {
    return new ItemBank(some, timed, solved, remarks);
  }

  /** The items that models solve at least so often, as far as they are measured. */
  public Set<String> solvedFrom(double share) {
    return items.stream()
        .map(FormItem::id)
        .filter(id -> solved.getOrDefault(id, 0.0) >= share)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The values that an attribute has, in their order. */
  public SortedSet<String> values(String attribute) {
    SortedSet<String> values = new TreeSet<>();
    items.forEach(item -> item.attribute(attribute).ifPresent(values::add));
    return values;
  }

  /** The names of attributes that items have, in their order. */
  public SortedSet<String> attributes() {
    SortedSet<String> names = new TreeSet<>();
    items.forEach(item -> names.addAll(item.attributes().keySet()));
    return names;
  }

  public Optional<FormItem> find(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** What is said of one item, from all files. */
  private static final class Facts {
    private OptionalDouble minutes = OptionalDouble.empty();
    private OptionalDouble exposure = OptionalDouble.empty();
    private OptionalDouble solved = OptionalDouble.empty();
    private final Map<String, String> attributes = new HashMap<>();
    private final Set<String> enemies = new HashSet<>();
  }

  private static void collect(Path file, Map<String, Facts> facts, List<String> remarks)
      throws IOException {
    Sheet sheet = Sheet.read(file);
    Sheet.Column names = sheet.column("item");
    int unknown = 0;
    for (int row = 0; row < sheet.rows(); row++) {
      Optional<Facts> own = names.text(row).map(facts::get);
      unknown += own.isEmpty() ? 1 : 0;
      for (String column : sheet.header()) {
        if (own.isPresent() && (FACTS.contains(column) || !PARAMETER.matcher(column).matches())) {
          learn(own.get(), sheet.column(column), row);
        }
      }
    }
    if (unknown > 0) {
      remarks.add("%s: %d rows are of items without parameters".formatted(file, unknown));
    }
  }

  private static void learn(Facts facts, Sheet.Column column, int row) {
    if (column.text(row).isEmpty()) {
      return;
    }
    String text = column.text(row).get();
    switch (column.name()) {
      case "minutes" -> {
        facts.minutes = OptionalDouble.of(column.number(row));
        if (!(column.number(row) > 0)) {
          throw column.wrong(row, "'" + text + "' is no time: minutes above 0 are needed");
        }
      }
      case "exposure" -> facts.exposure = OptionalDouble.of(share(column, row, text));
      case "solved_low" -> facts.solved = OptionalDouble.of(share(column, row, text));
      case "enemies" -> facts.enemies.addAll(Arrays.asList(text.split("[;\\s]+")));
      default -> facts.attributes.put(column.name(), text);
    }
  }

  private static double share(Sheet.Column column, int row, String text) {
    double share = column.number(row);
    if (!(share >= 0 && share <= 1)) {
      throw column.wrong(row, "'" + text + "' is no share: from 0 to 1");
    }
    return share;
  }
}
