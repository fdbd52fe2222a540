// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ResponseTable;
import dev.assay.cli.measure.TextTable;
import dev.assay.psychometrics.classical.ClassicalStatistics;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.classical.OptionStatistics;
import dev.assay.psychometrics.classical.Reliability;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What {@code classical} prints, for people and for programs. */
record ClassicalReport(
    ResponseTable table,
    ClassicalStatistics statistics,
    Map<String, List<OptionStatistics>> options,
    Optional<SkillReport> skills) {

  /** Below this an item hardly goes with the rest, or against it. */
  private static final double WEAK = 0.1;

  String json() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("persons", statistics.persons());
    document.put("complete", statistics.complete());
    document.put("reliability", statistics.reliability().map(this::document).orElse(null));
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    for (int j = 0; j < table.items().size(); j++) {
      items.add(document(table.items().get(j), statistics.items().get(j)));
    }
    document.put("items", items);
    skills.ifPresent(each -> document.put("skills", each.document()));
    return JsonMapper.shared().writeValueAsString(document);
  }

  private Map<String, @Nullable Object> document(Reliability reliability) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("mean", reliability.mean());
    document.put("sd", reliability.standardDeviation());
    document.put("alpha", reliability.alpha());
    document.put("omega", orNull(reliability.omega()));
    document.put("sem", reliability.standardError());
    return document;
  }

  private Map<String, @Nullable Object> document(String name, ItemStatistics item) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("item", name);
    document.put("n", item.answered());
    document.put("counts", item.counts());
    document.put("p", orNull(item.difficulty()));
    document.put("restR", orNull(item.restCorrelation()));
    document.put("alphaWithout", orNull(item.alphaWithout()));
    if (options.containsKey(name)) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (OptionStatistics option : options.getOrDefault(name, List.of())) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("option", option.option());
        row.put("n", option.chosen());
        row.put("share", option.share());
        row.put("meanRest", option.meanRest());
        row.put("r", orNull(option.correlation()));
        row.put("trace", option.trace());
        rows.add(row);
      }
      document.put("options", rows);
    }
    return document;
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  void print(PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%,d persons, %,d with every item answered, %d items",
            statistics.persons(),
            statistics.complete(),
            table.items().size()));
    statistics
        .reliability()
        .ifPresentOrElse(
            each ->
                out.println(
                    String.format(
                        Locale.ROOT,
                        "sum: mean %.2f, SD %.2f; alpha %.3f, omega %s, standard error %.2f points",
                        each.mean(),
                        each.standardDeviation(),
                        each.alpha(),
                        shown(each.omega()),
                        each.standardError())),
            () -> out.println("no reliability: too few complete rows, or all sums are equal"));
    out.println();
    var rows = new TextTable("item", "n", "p", "rest r", "alpha without", "");
    for (int j = 0; j < table.items().size(); j++) {
      ItemStatistics item = statistics.items().get(j);
      rows.row(
          table.items().get(j),
          Integer.toString(item.answered()),
          shown(item.difficulty()),
          shown(item.restCorrelation()),
          shown(item.alphaWithout()),
          remark(item));
    }
    rows.lines().forEach(out::println);
    options.forEach((name, each) -> print(out, name, each));
    skills.ifPresent(each -> each.print(out));
  }

  private static String remark(ItemStatistics item) {
    if (item.counts().stream().filter(count -> count > 0).count() < 2) {
      return "all the same";
    }
    double correlation = item.restCorrelation().orElse(1);
    return correlation < 0 ? "check its key" : correlation < WEAK ? "weak" : "";
  }

  private static void print(PrintWriter out, String name, List<OptionStatistics> options) {
    out.println();
    var rows = new TextTable(name, "n", "share", "mean rest", "r", "by group, least able first");
    for (OptionStatistics option : options) {
      rows.row(
          option.option(),
          Integer.toString(option.chosen()),
          String.format(Locale.ROOT, "%.3f", option.share()),
          String.format(Locale.ROOT, "%.3f", option.meanRest()),
          shown(option.correlation()),
          option.trace().stream()
              .map(share -> String.format(Locale.ROOT, "%.2f", share))
              .collect(Collectors.joining("  ")));
    }
    rows.lines().forEach(out::println);
  }

  private static String shown(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
  }
}
