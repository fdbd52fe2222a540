// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ItemBank;
import dev.assay.psychometrics.assembly.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what must hold of a form. */
final class RequirementOptions {
  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+)|(\\+))?");
  private static final Pattern COUNT = Pattern.compile("([^:=]+):([^=]+)=(.+)");

  @Option(names = "--length", paramLabel = "N[-M]", description = "How many items: 20, or 18-22.")
  private @Nullable String length;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      description = "80 of 100 people are through in so many minutes (needs a column 'minutes').")
  private @Nullable Double minutes;

  @Option(
      names = "--count",
      paramLabel = "COLUMN:VALUE=N[-M]",
      description =
          "How many items with a value: skill:sql=3-5, key:B=4, type:code=2+. Repeatable.")
  private List<String> counts = List.of();

  @Option(
      names = "--even",
      paramLabel = "COLUMN",
      description = "The values of a column as evenly as they go: key, skill. Needs --length N.")
  private List<String> even = List.of();

  @Option(names = "--include", paramLabel = "ITEM", description = "An item that has to be there.")
  private List<String> included = List.of();

  @Option(names = "--exclude", paramLabel = "ITEM", description = "An item that must not be.")
  private List<String> excluded = List.of();

  @Option(
      names = "--most-exposure",
      paramLabel = "SHARE",
      description = "How many people have seen an item, on average at most (column 'exposure').")
  private @Nullable Double exposure;

  boolean limitsSize() {
    return length != null || minutes != null;
  }

  /** The items that have to be there, by name. */
  List<String> included() {
    return List.copyOf(included);
  }

  List<Requirement> of(ItemBank bank) {
    List<Requirement> all = new ArrayList<>();
    if (length != null) {
      double[] range = range("--length", length);
      all.add(new Requirement.Length(range[0], range[1]));
    }
    if (minutes != null) {
      if (!bank.timed()) {
        throw Refusal.badInput("--minutes: the items have no column 'minutes'");
      }
      all.add(new Requirement.Minutes(above("--minutes", minutes)));
    }
    if (exposure != null) {
      all.add(new Requirement.Exposure(above("--most-exposure", exposure)));
    }
    counts.forEach(text -> all.add(count(text, bank)));
    even.forEach(attribute -> all.addAll(evenly(attribute, bank)));
    included.forEach(id -> all.add(new Requirement.Include(known("--include", id, bank))));
    excluded.forEach(id -> all.add(new Requirement.Exclude(known("--exclude", id, bank))));
    return all;
  }

  private static Requirement count(String text, ItemBank bank) {
    Matcher parts = COUNT.matcher(text);
    if (!parts.matches()) {
      throw Refusal.badInput("--count is COLUMN:VALUE=N, N-M or N+, not '" + text + "'");
    }
    Set<String> values = values("--count", parts.group(1), bank);
    if (!values.contains(parts.group(2))) {
      throw Refusal.badInput(
          "--count: no item has %s '%s'; there are %s"
              .formatted(parts.group(1), parts.group(2), String.join(", ", values)));
    }
    double[] range = range("--count", parts.group(3));
    return new Requirement.Count(parts.group(1), parts.group(2), range[0], range[1]);
  }

  private List<Requirement> evenly(String attribute, ItemBank bank) {
    if (length == null || !length.matches("\\d+")) {
      throw Refusal.badInput("--even needs --length with one number");
    }
    Set<String> values = values("--even", attribute, bank);
    double share = Double.parseDouble(length) / values.size();
    return values.stream()
        .<Requirement>map(
            value -> new Requirement.Count(attribute, value, Math.floor(share), Math.ceil(share)))
        .toList();
  }

  private static Set<String> values(String option, String attribute, ItemBank bank) {
    Set<String> values = bank.values(attribute);
    if (values.isEmpty()) {
      throw Refusal.badInput(
          "%s: the items have no column '%s'%s"
              .formatted(
                  option,
                  attribute,
                  bank.attributes().isEmpty()
                      ? ""
                      : "; they have " + String.join(", ", bank.attributes())));
    }
    return values;
  }

  private static String known(String option, String id, ItemBank bank) {
    return bank.find(id)
        .orElseThrow(() -> Refusal.badInput(option + ": there is no item '" + id + "'"))
        .id();
  }

  private static double above(String option, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw Refusal.badInput(option + " is a number above 0, not " + value);
    }
    return value;
  }

  private static double[] range(String option, String text) {
    Matcher parts = RANGE.matcher(text);
    if (!parts.matches() || text.length() > 12) {
      throw Refusal.badInput(option + ": '" + text + "' is not a number, N-M or N+");
    }
    double least = Double.parseDouble(parts.group(1));
    double most =
        parts.group(3) != null
            ? Double.POSITIVE_INFINITY
            : parts.group(2) == null ? least : Double.parseDouble(parts.group(2));
    if (least > most) {
      throw Refusal.badInput(option + ": '" + text + "' goes from more to fewer");
    }
    return new double[] {least, most};
  }
}
